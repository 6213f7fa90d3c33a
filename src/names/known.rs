//! Names that mean one thing wherever they stand, and that the model does not know well.

use super::mention;
use super::patterns::Reader;
use crate::report::{Mention, NameType};
use crate::text::words::Words;
use std::sync::LazyLock;

/// What a known name goes before.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Goes {
    /// Whatever the model found there.
    First,
    /// Nothing: a longer name that the model found stays.
    Last,
}

/// Kinds of names, and the names.
const NAMES: &[(NameType, Goes, &str)] = &[
    (
        NameType::Loc,
        Goes::Last,
        "萨赫勒 砂州 霹州 雪州 森州 柔州 槟州 苏联 东德 西德 南斯拉夫 阿布哈兹 南奥塞梯 \
         沅水 资水 澧水 汉水 渭水 泾水 沂水 颍水 袁水 贡水 章水 耒水 洣水 渌水 酉水 溇水 湘水 \
         打扪 鹅唛 万挠 话望生 士古来 梳邦再也 巴里文打 拉美士 文德甲 巴东勿刹 爱极乐 十五碑 曼绒 \
         钱凯港 库拉霍沃 诺维娜 麦波申 直落布兰雅 巴西班让 甘榜格南 友诺士 顺利邨 大尾笃 茄萣",
    ),
    (
        NameType::Org,
        Goes::Last,
        "入境事务处 内政委员会 财政委员会 卫环委员会 教育及文化委员会 司法及法制委员会 自卫队 上诉法庭 上诉庭 公账会 亚细安 建屋发展局 \
         内阁府 金融厅 国家安全保障会议 经济财政咨询会议 农业及粮食安全部 国内贸易及生活成本部 内陆税收局 陆路交通局 国家反毒机构 \
         竞争事务委员会 平等机会委员会 竞争事务审裁处 土地审裁处 小额钱债审裁处 劳资审裁处 淫亵物品审裁处 全国选举委员会 \
         选委会 审计部 政府化验所 政府档案处 政府产业署 人社部 文旅部 卫健委 希望联盟 国民阵线 国民联盟 路透社 路透 安莎社 Netflix Spotify Disney+",
    ),
    (
        NameType::Org,
        Goes::First,
        "旅游、艺术及文化部 女性、家庭及社会发展部 青年及体育部 天然资源及环境永续部 科学、工艺及创新部 投资、贸易及工业部 种植及原产业部 \
         能源转型及水务转型部 企业发展及合作社部 乡村及区域发展部 乡区及区域发展部 房屋及地方政府部 英足总 36氪 58同城 券商中国 中国信保",
    ),
    (NameType::Loc, Goes::First, "下霹雳 上霹雳 华都牙也 滨海湾金沙赌场 滨海湾金沙酒店 滨海湾金沙会展中心"),
    (NameType::Per, Goes::First, "韩国瑜"),
    (NameType::Work, Goes::Last, "民法典"),
    (NameType::Event, Goes::Last, "足协杯"),
    (NameType::Event, Goes::First, "坎城影展 威尼斯影展 柏林影展 金马影展 釜山影展 卢卡诺影展"),
];

static KNOWN: LazyLock<Words<(NameType, Goes)>> = LazyLock::new(|| {
    let names = NAMES.iter().map(|&(kind, goes, names)| (names, (kind, goes)));
    Words::new(&names.collect::<Vec<_>>())
});

/// `names.known`: the known name that begins at `at`.
pub(super) fn known(reader: &Reader, at: usize) -> Option<(Goes, Mention)> {
    let (length, &(kind, goes)) = KNOWN.at(reader.chars.get(at..)?)?;
    let end = at + length;
    // 发展部|长
    // 人社部|门
    let office = reader.char(end - 1) == '部' && matches!(reader.char(end), '长' | '门');
    let goes_on = |i: usize, j: usize| [i, j].iter().all(|&i| reader.char(i).is_ascii_alphanumeric());
    let whole = !goes_on(end - 1, end) && (at == 0 || !goes_on(at - 1, at));
    // 工|资水|平
    let word = reader.char(end - 1) != '水' || reader.token_at(at).is_some();
    (whole && word && !office).then(|| (goes, mention(at as u32, end as u32, kind, "names.known", Some(0.9))))
}
