//! What conventions of writing say about names, whatever the model made of
//! them: people and media in bylines, bodies of a place, names of several
//! parts, marks that no name holds.

use super::japanese::japanese;
use super::mention;
use super::nested::is_body;
use super::refine::{put_first, put_last};
use super::written::written;
use crate::facts;
use crate::lex::token_at;
use crate::numbers::numeral::is_numeral;
use crate::report::{Mention, NameType, Token};
use crate::text::words::{Any, Words, any};
use crate::text::{Document, is_han};
use std::sync::LazyLock;

/// A cursor over the reading.
pub(super) struct Reader<'a> {
    pub chars: &'a [char],
    pub tokens: &'a [Token],
}

impl Reader<'_> {
    pub fn char(&self, at: usize) -> char {
        self.chars.get(at).copied().unwrap_or('\n')
    }
    pub fn starts(&self, at: usize, text: &str) -> bool {
        self.chars.get(at..).is_some_and(|rest| {
            let mut rest = rest.iter();
            text.chars().all(|c| rest.next() == Some(&c))
        })
    }
    pub fn token_at(&self, at: usize) -> Option<&Token> {
        token_at(self.tokens, at as u32)
    }
    pub fn token_before(&self, at: usize) -> Option<&Token> {
        let i = self.tokens.partition_point(|t| t.end <= at as u32);
        i.checked_sub(1).and_then(|i| self.tokens.get(i)).filter(|t| t.end == at as u32)
    }
}

/// Apply all patterns to the names found.
pub fn apply(document: &Document, tokens: &[Token], flat: &mut Vec<Mention>) {
    let reader = Reader { chars: &document.chars, tokens };
    *flat =
        std::mem::take(flat).into_iter().flat_map(|m| pieces(&reader, m)).flat_map(|m| abroad(&reader, m)).collect();
    trim(&reader, flat);
    kinds(&reader, flat);
    lists(&reader, flat);
    between(&reader, flat);
    parts(&reader, flat);
    bodies(&reader, flat);
    ministers(&reader, flat);
    extend(&reader, flat);
    put_first(labelled(&reader), flat);
    written(&reader, flat);
    japanese(&reader, flat);
    put_last(letters(&reader, flat), flat);
}

/// `names.trim`: no name begins, ends or is cut by an unbalanced mark; 北京时间 names no place.
fn trim(reader: &Reader, flat: &mut Vec<Mention>) {
    for m in flat.iter_mut() {
        let before = (m.start, m.end, m.kind);
        let name = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default();
        for (open, close) in [('“', '”'), ('(', ')'), ('《', '》')] {
            let opens = name.iter().position(|&c| c == open);
            let closes = name.iter().position(|&c| c == close);
            match (opens, closes) {
                (None, Some(at)) => m.end = m.start + at as u32,
                (Some(0), None) => m.start += 1,
                (Some(at), None) => m.end = m.start + at as u32,
                _ => {}
            }
        }
        // ?住建局
        let after_word = m.start > 0 && is_han(reader.char(m.start as usize - 1));
        while after_word && m.start < m.end && matches!(reader.char(m.start as usize), '?' | '!' | ',' | '。' | ':') {
            m.start += 1;
        }
        let name = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default();
        // 首都鲁维罗: but 首都机场
        if m.kind == NameType::Loc
            && matches!(name, ['首', '都', _, _, ..])
            && !name.last().is_some_and(|c| "场馆院校区圈路线".contains(*c))
        {
            m.start += 2;
        }
        m.start += preface(reader, m) as u32;
        let name = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default();
        // 赖|政府 is somebody's.
        if matches!(name, [c, '政', '府'] if facts::is_surname(*c) && !facts::is_state_letter(*c)) {
            m.kind = NameType::Per;
        }
        m.end -= surplus(reader, m) as u32;
        if (m.start, m.end, m.kind) != before {
            m.rule = "names.trim";
        }
    }
    flat.retain(|m| {
        let zone_time = m.kind == NameType::Loc && reader.starts(m.end as usize, "时间");
        // 向|日菲提出交涉: two states
        let states = m.kind == NameType::Per
            && (m.start..m.end).all(|i| facts::is_state_letter(reader.char(i as usize)))
            && m.start > 0
            && "向对与同".contains(reader.char(m.start as usize - 1))
            && any!("提出 提起 双方 两国").starts(reader.chars.get(m.end as usize..).unwrap_or_default()).is_some();
        m.start < m.end && !zone_time && !states
    });
}

/// How many characters at the beginning of a name are none of it.
fn preface(reader: &Reader, m: &Mention) -> usize {
    let name = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default();
    match (m.kind, name) {
        // 国营|塔斯社, 半官方|法斯通讯社
        (NameType::Org, ['国', '营', _, _, .., '社' | '台' | '报']) => 2,
        (NameType::Org, ['半', '官', '方', _, _, .., '社' | '台' | '报']) => 3,
        // 较|港收市低
        (NameType::Org, ['较', state]) if facts::is_state_letter(*state) || *state == '港' => 1,
        // 向|菲海军
        (NameType::Org, ['向' | '对' | '同' | '与', state, '海' | '空' | '陆' | '国' | '外', ..])
            if facts::is_state_letter(*state) =>
        {
            1
        }
        // 会同|县教育局, 联合|市消防救援支队
        (
            NameType::Org,
            ['会' | '联' | '协', '同' | '合', '县' | '市' | '区' | '省' | '州' | '镇' | '乡' | '街', _, ..],
        ) => 2,
        // 综合自|新华社
        (NameType::Org, ['综' | '整' | '编' | '摘', '合' | '理' | '译' | '编' | '自', '自', _, _, ..]) => 3,
        (NameType::Org, ['转' | '摘', '自', _, _, ..]) => 2,
        // 顶替同事演|丁四
        (NameType::Per, ['演' | '饰', _, _, ..]) => 1,
        // 交|财政委员会
        (NameType::Org, ['交', rest @ ..])
            if any!("财政委员会 内政委员会 经济委员会 教育及文化委员会 卫环委员会 司法及法制委员会").is(rest) =>
        {
            1
        }
        // 恢复进口|宫城县
        (NameType::Loc, ['进' | '出', '口', _, _, .., '县' | '市' | '省' | '州']) => 2,
        // 同业|蓝海集团, 对话|穗禾科技, 祖籍|山东
        (NameType::Org, [first, second, rest @ ..])
            if rest.len() >= 3 && any!("同业 友商 对话 专访 走近 走进 探访 揭秘").is(&[*first, *second]) =>
        {
            2
        }
        (NameType::Org | NameType::Loc, ['祖', '籍', _, ..]) => 2,
        // 国防部长|官闵泰硕
        (NameType::Per, ['官', surname, _, ..])
            if facts::is_surname(*surname)
                && any!("部长").ends(reader.chars.get(..m.start as usize).unwrap_or_default()).is_some() =>
        {
            1
        }
        // 与|瑞禾公司
        (NameType::Org, ['与', _, _, ..]) => 1,
        // 蓝委|林立衡
        (NameType::Per, ['蓝' | '绿' | '白', '委', surname, _, ..]) if facts::is_surname(*surname) => 2,
        // 第六局|黎之航
        (NameType::Org | NameType::Per, ['第', number, '局' | '节' | '盘' | '轮', _, _, ..]) if is_numeral(*number) => {
            3
        }
        // 方副局长|和|杨副校长
        (NameType::Per, ['和' | '与', surname])
            if facts::is_surname(*surname) && reader.char(m.end as usize) == '副' =>
        {
            1
        }
        _ => 0,
    }
}

/// What analysts of a house follow.
const SECTORS: &str = "汽车 半导体 地产 房地产 电子 传媒 医药 消费 计算机 通信 电新 机械 化工 固收";

/// How many characters at the end of a name are none of it.
fn surplus(reader: &Reader, m: &Mention) -> usize {
    const RELATIONS: [&str; 10] = ["老公", "老婆", "妻子", "丈夫", "母亲", "父亲", "儿子", "女儿", "经纪人", "助手"];
    let name = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default();
    let after = reader.chars.get(m.end as usize..).unwrap_or_default();
    match (m.kind, name) {
        // 国泰君安|汽车首席分析师
        (NameType::Org, [_, _, _, ..])
            if let Some(n) = any!(SECTORS).ends(name).filter(|&n| n + 3 <= name.len())
                && any!("首席 分析师 行业 资深 研究员 团队").starts(after).is_some() =>
        {
            n
        }
        // 远山台|视频采访, 辉达|财报
        (NameType::Org, [_, _, .., '视', '频']) if any!("采访 专访 连线").starts(after).is_some() => 2,
        (NameType::Org, [_, _, .., '财' | '年' | '季', '报']) => 2,
        (NameType::Org, [_, _, .., '股', '价']) => 2,
        // 周蓉|正挨家挨户敲门, 李梅|边说边擦泪, 张三|曾任校长
        (NameType::Per, [_, _, '正']) if any!("挨 带 在 忙 准备 打算 领 坐 拿 蹲 站 赶").starts(after).is_some() => {
            1
        }
        (NameType::Per, [_, _, '边']) if after.get(1) == Some(&'边') => 1,
        // 安瓦尔|今早, 李梅|昨晚, 江承翰|今(28)日
        (NameType::Per, [_, _, .., '今' | '昨'])
            if matches!(after, ['早' | '晚' | '晨' | '午' | '夜', ..])
                || matches!(after, ['(', day, ..] if day.is_ascii_digit()) =>
        {
            1
        }
        // 赵海|因病缺席
        (NameType::Per, [_, _, .., '因'])
            if any!("病 故 公务 公殉 伤 涉 工作 家事 家中 身体").starts(after).is_some() =>
        {
            1
        }
        // 老葛|倒是看得开
        (NameType::Per, ['老' | '小', surname, '倒']) if facts::is_surname(*surname) => 1,
        // 晏紫|女士
        (NameType::Per, [surname, _, .., '女', '士'] | [surname, _, .., '先', '生'])
            if facts::is_surname(*surname) && name.len() >= 4 =>
        {
            2
        }
        // 香港警方|正调查
        (NameType::Org, [.., '警' | '军' | '检', '方', '正']) => 1,
        // 江海网|综合
        (NameType::Org, [_, .., '网' | '社' | '报' | '闻', '综', '合']) => 2,
        // 皖北|遗址
        (NameType::Loc, [_, '东' | '南' | '西' | '北' | '中', '遗', '址']) => 2,
        // 大圩村|村集体
        (NameType::Loc, [_, .., '村', '村']) => 1,
        // WhatsApp|汇报, Telegram|频道
        (NameType::Org, [a, b, c, rest @ ..])
            if [a, b, c].iter().all(|c| c.is_ascii_alphabetic())
                && any!("汇报 频道 群组 传送 联络 联系 通知 对话 讯息 账号 帐号").ends(rest).is_some_and(|n| {
                    rest.get(..rest.len() - n).is_some_and(|own| own.iter().all(|c| c.is_ascii_alphanumeric()))
                }) =>
        {
            2
        }
        (NameType::Per, [_, _, '曾'])
            if any!("任 提 获 担任 经 参 表示 向 与 是 因 被 说 称").starts(after).is_some() =>
        {
            1
        }
        // 迪马济|破发
        (NameType::Per, [_, _, .., '破']) if matches!(after, ['发' | '门', ..]) => 1,
        // 黎导|敢用新人
        (NameType::Per, [surname, '导', '敢' | '让' | '愿' | '能' | '会' | '给']) if facts::is_surname(*surname) => {
            1
        }
        // 何|副总理
        (NameType::Per, [surname, '副']) if facts::is_surname(*surname) && deputy(after) => 1,
        // 拜登|政府, but the government of a state is a body.
        (NameType::Per, [_, .., '政' | '市', '府']) => 2,
        (NameType::Per, [_, .., ',' | '、' | '。']) => 1,
        // 郑海|笑称, 郑海|连换三人, 王立|答说, 瑞衡|收报22元
        (NameType::Per, [_, _, .., '笑']) if any!("称 言 说 道 着 答").starts(after).is_some() => 1,
        (NameType::Per, [_, _, .., '连'])
            if any!("换 说 续 夺 进 胜 得 丢 下 发 追 扳 攻 失 投").starts(after).is_some() =>
        {
            1
        }
        (NameType::Per, [_, _, .., '答']) if any!("说 称 道 复").starts(after).is_some() => 1,
        (NameType::Org | NameType::Per, [_, _, .., '收', '报']) if after.first().is_some_and(char::is_ascii_digit) => {
            2
        }
        // 胡婉君|料,
        (NameType::Per, [_, _, .., '料' | '答' | '称' | '说' | '问'])
            if matches!(reader.char(m.end as usize), ',' | ':' | '“') =>
        {
            1
        }
        // 塔隆|须与国会妥协, 卢拉|亦发表声明
        (NameType::Per, [_, _, .., '须' | '亦']) => 1,
        (NameType::Per, [_, _, .., '亦', '发']) => 2,
        // 何某系自首
        (NameType::Per, [_, '某', '系']) => 1,
        // 老蔡|蹲, where the word that follows stands alone.
        (NameType::Per, ['老' | '小', surname, _]) if facts::is_surname(*surname) => {
            usize::from(reader.token_at(m.start as usize + 2).is_some_and(|t| t.pos.name().starts_with('v')))
        }
        // 陈某某|老公: a relation.
        (NameType::Per, [_, _, rest @ ..]) => {
            let text: String = rest.iter().collect();
            RELATIONS.iter().find(|r| text.ends_with(**r)).map_or(0, |r| r.chars().count())
        }
        // 帕鲁|将访问: but 富邦悍将,
        (NameType::Loc | NameType::Org, [_, .., before, '将'])
            if is_han(reader.char(m.end as usize)) && !"悍猛小虎".contains(*before) =>
        {
            1
        }
        // 雄鹰|三局上
        (NameType::Org, [_, _, .., '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九', '局'])
            if matches!(reader.char(m.end as usize), '上' | '下') =>
        {
            2
        }
        // 联参|公报室长, 国民党|中常委
        (NameType::Org, [_, _, .., '公', '报']) if after.starts_with(&['室', '长']) => 2,
        (NameType::Org, [_, _, .., '党', '中', '常' | '执' | '评', '委']) => 3,
        // 海港队|官宣, 恒岳|清盘人
        (NameType::Org, [_, _, .., '官', '宣']) => 2,
        (NameType::Org, [_, _, .., '清', '盘', '人']) => 3,
        // 鸿图道|一幢工业大厦
        (NameType::Loc | NameType::Org, [_, _, rest @ ..]) => {
            let one = |w: &[char]| matches!(w, ['一', '幢' | '栋' | '座' | '间' | '处' | '家' | '名']);
            rest.windows(2).position(one).map_or(0, |at| rest.len() - at)
        }
        _ => 0,
    }
}

/// Whether an office stands here after 副.
fn deputy(after: &[char]) -> bool {
    any!("总理 首相 总统 市长 省长 州长 县长 区长 部长 局长 司长 处长 院长 校长 主席 主任 书记 会长 行长 总裁 经理 议长 秘书长")
        .starts(after)
        .is_some()
}

/// What is held in a place.
const FESTIVALS: [&str; 7] = ["电影节", "戏剧节", "艺术节", "音乐节", "作家节", "书展", "车展"];

/// How names of listed firms end.
const FIRMS: &str = "新材 股份 控股 科技 光电 药业 重工 传媒 置业 地产 实业 能源 证券 电子";
/// What the model takes for names and is none.
const NOUNS: &str = "阿嬷 阿嫲 阿伯 阿公 阿婆 网传 韩娱 VAR CPO AIGC 平后 植硅体 IPO LPR HBM CPI PPI GPU CPU API LED OLED RNA DNA mRNA PCR CT MRI ICU VIP KPI AR VR LNG NFT CEO CFO ETF \
                     REIT ESG SUV MPV LIKE SHARE FOLLOW 利益集团 官商集团 圖利财团 图利财团 勾结财团 图利集团 诈骗集团 GMT UTC 蓝营大老 绿营大老 藏州县 涉藏州县 公共医院 公立医院 私立医院 新财团 新联盟 红矮星 白矮星 总比分 老城区 老旧小区 城中村 人行天桥 实习编辑 美术编辑 \
                     视觉编辑 全媒 融媒 AI MVP CoWoS GDP App 召委 卫环召委 陆警 预托证券 ADR 令屋邨";

/// Drugs and additives, which the model takes for people and places.
const DRUGS: &str = "芬太尼 西布曲明 布洛芬 酚酞 曲马多 奥美拉唑 阿莫西林 阿司匹林 帕罗韦德 帕克斯洛维德 瑞德西韦 司美格鲁肽 依托咪酯 \
                     史蒂诺斯 吗啡 海洛因 可卡因 安非他明 尼古丁 咖啡因 苏丹红 奥密克戎 二甲双胍 利多卡因 地塞米松 维生素";

/// How names of drugs of four characters and more end.
const DRUG_ENDINGS: &str = "沙韦 拉韦 托韦 昔韦 那韦 替尼 单抗 沙坦 他汀 霉素 沙星";

/// `names.kind`: what kind of name it is by its ending, whatever the model made of it.
fn kinds(reader: &Reader, flat: &mut Vec<Mention>) {
    // What is a school, a court, a firm by its ending is a body, not its building.
    const BODY_ENDINGS: [&str; 11] =
        ["大学", "学院", "中学", "小学", "图书馆", "医院", "法院", "公司", "集团", "银行", "电视台"];
    // What is an administrative division or a campus by its ending is a place.
    const DIVISIONS: [&str; 6] = ["特别行政区", "自治区", "自治州", "自治县", "自治旗", "校区"];
    const OFFICES: [&str; 8] = ["总统府", "总理府", "首相府", "政府", "外交部", "国防部", "法院", "公司"];
    flat.retain_mut(|m| {
        let chars = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default();
        let name: String = chars.iter().collect();
        let ends = |endings: &[&str]| endings.iter().any(|e| name.ends_with(e) && name.len() > e.len());
        // 瑞衡|新材: a firm by the line of its business
        let firm = chars.len() >= 4 && any!(FIRMS).ends(chars).is_some();
        if firm && matches!(m.kind, NameType::Loc | NameType::Per) {
            (m.kind, m.rule) = (NameType::Org, "names.kind");
        }
        // 韩正伦|会在下周说明
        if m.kind == NameType::Org
            && let [surname, _, _, '会'] = chars
            && facts::is_surname(*surname)
            && any!("在下 在明 在今 在本 在周 于下 于明 于今 再 继续")
                .starts(reader.chars.get(m.end as usize..).unwrap_or_default())
                .is_some()
        {
            (m.end, m.kind, m.rule) = (m.end - 1, NameType::Per, "names.kind");
            return true;
        }
        // 大武|四乡: so many of them
        if matches!(m.kind, NameType::Loc | NameType::Org)
            && let [_, _, .., number, '乡' | '镇' | '区' | '县'] = chars
            && "两三四五六七八九".contains(*number)
            && chars.len() <= 6
        {
            (m.end, m.kind, m.rule) = (m.end - 2, NameType::Loc, "names.kind");
            return true;
        }
        // 做客上海体育场; 港大二院
        if m.kind == NameType::Org && any!("体育场 体育馆").ends(chars).is_some() {
            (m.kind, m.rule) = (NameType::Loc, "names.kind");
        }
        if m.kind == NameType::Loc && matches!(chars, [_, .., '大' | '附', '一' | '二' | '三' | '四', '院']) {
            (m.kind, m.rule) = (NameType::Org, "names.kind");
        }
        // 较港收市低
        if chars == ['港'] {
            m.kind = NameType::Loc;
        }
        // 中欧双方, 欧方: the union
        if m.kind == NameType::Loc && matches!(chars, ['欧']) && reader.char(m.end as usize) == '方' {
            (m.kind, m.rule) = (NameType::Org, "names.kind");
        }
        // 青屿网
        if m.kind == NameType::Per && matches!(chars, [_, _, .., '网']) {
            (m.kind, m.rule) = (NameType::Org, "names.kind");
        }
        // 法|说会 is an earnings call; 红矮星, 公共医院 are common nouns
        let call = m.kind == NameType::Loc && name == "法" && reader.starts(m.end as usize, "说");
        // 湘|ICP备09001234号
        let filed = name.ends_with("ICP") || reader.starts(m.end as usize, "ICP备") || name.contains("公网安");
        let named = any!(DRUGS).ends(chars).is_some() || chars.len() >= 4 && any!(DRUG_ENDINGS).ends(chars).is_some();
        let drug = m.kind != NameType::Org && named;
        // 阿末(左二): where somebody stands in a picture
        let place = m.kind == NameType::Per && matches!(chars, ['左' | '右', number] if is_numeral(*number));
        // 伊普索斯|民调
        let polls = m.kind == NameType::Per && any!("伊普索斯 盖洛普 拉斯穆森 益普索 尼尔森 舆观").is(chars);
        let tail = reader.chars.get(m.end as usize..).unwrap_or_default();
        if polls && any!("民 的民 公布 发布 调查 的调查 本月 数据 最新 集团 公司").starts(tail).is_some()
            || any!("韩联参 伊普索斯").is(chars)
        {
            (m.kind, m.rule) = (NameType::Org, "names.kind");
        }
        // 博克拉|曾发生强震, 帕卢|居民: a place, whose name may be anybody's
        let rest = reader.chars.get(m.end as usize..(m.end as usize + 14).min(reader.chars.len())).unwrap_or_default();
        let clause = rest.iter().position(|&c| !is_han(c) && !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        let rest = rest.get(..clause).unwrap_or_default();
        let struck = any!("曾发生 曾爆发 曾遭 发生 遭遇").starts(rest).is_some()
            && any!("地震 强震 海啸 洪水 洪灾 火山喷发 泥石流 强震重创 地震重创").ends(rest).is_some();
        if m.kind == NameType::Per
            && chars.len() >= 2
            && !chars.contains(&'·')
            && (struck || any!("居民 市民").starts(rest).is_some())
        {
            (m.kind, m.rule) = (NameType::Loc, "names.kind");
        }
        // 日经|平均指数, “火星|-11马”: an index, a weapon
        let after = reader.chars.get(m.end as usize..).unwrap_or_default();
        let index = m.kind == NameType::Org && any!("平均指数 平均股价 股价指数 平均股指").starts(after).is_some();
        let weapon = m.kind != NameType::Org
            && any!("火星 沙赫德 伊斯坎德尔 匕首 口径 雪松").is(chars)
            && matches!(after, ['-', next, ..] if next.is_ascii_digit());
        let era = any!("昭和 平成 令和 大正 明治").is(chars)
            && matches!(after, [next, ..] if is_numeral(*next) || *next == '元');
        // 航母“卡尔·文森”|号
        // 【环球快讯】: a label
        let label = m.kind == NameType::Org
            && any!("快讯 速递 早餐 播报").ends(chars).is_some()
            && m.start > 0
            && reader.char(m.start as usize - 1) == '【';
        // 云林以|南山区; 青州城|一小区
        let south = chars == ['南', '山', '区'] && m.start > 0 && reader.char(m.start as usize - 1) == '以';
        let some = m.kind == NameType::Loc
            && any!("小区 住宅 楼房 民房 工地").ends(chars).is_some()
            && (matches!(chars, ['一', '老' | '居' | '在' | '新' | '高' | '住' | '栋' | '处', ..])
                || matches!(chars, [before, '一', _, _] if *before != '第'));
        let ship = m.kind == NameType::Per && matches!(after, ['”' | '"', '号', ..]);
        if south
            || some
            || label
            || ship
            || place
            || call
            || era
            || filed
            || drug
            || index
            || weapon
            || any!(NOUNS).is(chars)
        {
            return false;
        }
        // 美|系外资
        if let [state, '系'] = chars
            && facts::is_state_letter(*state)
        {
            (m.end, m.kind, m.rule) = (m.start + 1, NameType::Loc, "names.kind");
            return true;
        }
        // 远山职业棒球|大联盟
        if m.kind == NameType::Event && ends(&["大联盟"]) {
            (m.kind, m.rule) = (NameType::Org, "names.kind");
        }
        // 西西里|国王
        if m.kind == NameType::Org && m.end - m.start >= 4 && name.ends_with("国王") {
            (m.end, m.kind, m.rule) = (m.end - 2, NameType::Loc, "names.kind");
            return true;
        }
        // 武吉青川|国会议员: where he was elected
        if matches!(m.kind, NameType::Org | NameType::Loc)
            && any!("议员 选区").starts(after).is_some()
            && let Some(seat) =
                name.strip_suffix("国会").filter(|seat| seat.chars().count() >= 2 && facts::state(seat).is_none())
            && !is_body(chars.get(..seat.chars().count()).unwrap_or_default())
        {
            (m.end, m.kind, m.rule) = (m.end - 2, NameType::Loc, "names.kind");
            return !seat.ends_with(['党', '盟']);
        }
        if m.kind == NameType::Loc && ends(&BODY_ENDINGS) {
            (m.kind, m.rule) = (NameType::Org, "names.kind");
        }
        if m.kind == NameType::Org && ends(&DIVISIONS) {
            (m.kind, m.rule) = (NameType::Loc, "names.kind");
        }
        // 贝南|总统: a state is nobody.
        let whole = matches!(m.kind, NameType::Per | NameType::Org) && m.end - m.start >= 2;
        if whole && facts::state(&name).is_some() {
            (m.kind, m.rule) = (NameType::Loc, "names.kind");
        }
        // What is held is an event; what is won is none, nor is an office.
        if m.kind == NameType::Event && OFFICES.iter().any(|o| name.ends_with(o)) {
            (m.kind, m.rule) = (NameType::Org, "names.kind");
        }
        if m.kind == NameType::Org && FESTIVALS.iter().any(|f| name.ends_with(f)) {
            (m.kind, m.rule) = (NameType::Event, "names.kind");
        }
        // 詹姆斯·韦布|空间望远镜 is a thing.
        let thing = matches!(m.kind, NameType::Per | NameType::Loc)
            && ["望远镜", "空间望远镜", "太空望远镜"].iter().any(|t| reader.starts(m.end as usize, t));
        if thing {
            return false;
        }
        if m.kind == NameType::Event && reader.starts(m.end as usize, "颁奖典礼") {
            m.end += 4;
            return true;
        }
        let numbered = name.starts_with('第') && name.contains('届');
        m.kind != NameType::Event || numbered || !["奖", "勋章", "奖章"].iter().any(|prize| name.ends_with(prize))
    });
}

/// What the members of a list are, by the word that closes it.
static CLOSERS: LazyLock<Words<NameType>> = LazyLock::new(|| {
    Words::new(&[
        (
            "等地 等国 等县 等市 等省 两地 三地 四地 五地 六地 三乡 三镇 两镇 三县 两县 三市 两市 三国 三省 两州 三州 四州 两省",
            NameType::Loc,
        ),
        ("等球队 等队 等球会 等俱乐部 等公司 等企业 等机构 等媒体", NameType::Org),
    ])
});

/// `names.list`: 青屿、梅川、泽塘三乡: a list of places names no person.
fn lists(reader: &Reader, flat: &mut [Mention]) {
    const LONGEST: usize = 8;
    const MOST: usize = 24;
    for at in 0..reader.chars.len() {
        let closer =
            reader.chars.get(at..).filter(|rest| matches!(rest, ['等' | '两' | '三' | '四' | '五' | '六', ..]));
        let Some((length, &kind)) = closer.and_then(|rest| CLOSERS.at(rest)) else { continue };
        let mut end = at;
        for _ in 0..MOST {
            let edge = (0..=end).rev().take(LONGEST + 1).find(|&i| i == 0 || !is_han(reader.char(i - 1)));
            let Some(start) = edge.filter(|start| start + 2 <= end) else { break };
            let listed = start > 0 && reader.char(start - 1) == '、';
            if end == at && !listed {
                break;
            }
            let from = flat.partition_point(|m| (m.end as usize) <= start);
            if let Some(m) = flat.get_mut(from)
                && m.start as usize == start
                && (m.end as usize == end || m.end as usize == at + length)
                && m.kind != kind
                && matches!((m.kind, kind), (NameType::Per, _) | (NameType::Loc, NameType::Org))
            {
                (m.end, m.kind, m.rule) = (end as u32, kind, "names.list");
            }
            if !listed {
                break;
            }
            end = start - 1;
        }
    }
}

/// `names.list`: 甲汽车、长安、乙汽车: what stands between bodies in a list is one, and no person between places.
fn between(reader: &Reader, flat: &mut [Mention]) {
    let beside = |a: &Mention, b: &Mention| a.end + 1 == b.start && reader.char(a.end as usize) == '、';
    for i in 1..flat.len() {
        let Some([before, m, after]) = flat.get_mut(i - 1..i + 2) else { break };
        if before.kind != after.kind || !beside(before, m) || !beside(m, after) {
            continue;
        }
        if before.kind == NameType::Loc && m.kind == NameType::Per {
            (m.kind, m.rule) = (NameType::Loc, "names.list");
        } else if before.kind == NameType::Org && m.kind == NameType::Loc {
            let name: String = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default().iter().collect();
            if facts::state(&name).is_none() && !name.ends_with(|c| "省市县区州镇村城园路山湖河港岛舰船号".contains(c))
            {
                (m.kind, m.rule) = (NameType::Org, "names.list");
            }
        }
    }
}

/// `names.pieces`: no name goes over a slash, over a space between Chinese characters, or from
/// one body to another.
fn pieces(reader: &Reader, m: Mention) -> Vec<Mention> {
    let name = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default();
    // 农民党|与|社会民主党: but 战略与国际研究中心, 农业和农村部
    let joint = |i: usize| {
        let (Some(head), Some(tail)) = (name.get(..i), name.get(i + 1..)) else { return false };
        let whole = |body: &[char]| body.len() >= 3 && is_body(body) && !body.ends_with(&['组', '织']);
        // 医疗中心和科研中心 of one place
        let own = tail.len() >= 5 || head.last() != tail.last();
        // 红十字会与红新月会国际联合会
        let own = own && !(3..tail.len()).any(|n| tail.get(..n).is_some_and(is_body));
        m.kind == NameType::Org && whole(head) && whole(tail) && own && !reader.starts(m.end as usize, "联合")
    };
    let parts = |i: usize, c: char| {
        let around = i.checked_sub(1).and_then(|k| name.get(k)).zip(name.get(i + 1));
        // 双北|及|桃园: but 埃及
        let places = c == '及'
            && m.kind == NameType::Loc
            && i >= 2
            && i + 3 <= name.len()
            && name.get(i - 1) != Some(&'埃')
            && name.get(i + 1) != Some(&'利')
            && facts::state(&name.iter().collect::<String>()).is_none();
        c == '/'
            || places
            || c == ' ' && around.is_some_and(|(a, b)| is_han(*a) && is_han(*b))
            || matches!(c, '与' | '和' | '及') && joint(i)
    };
    // 美日菲: three states, by letters that no name is spelled with
    if matches!(m.kind, NameType::Org | NameType::Per)
        && name.len() == 3
        && name.iter().all(|&c| "中美英法俄日韩朝印澳菲越泰".contains(c))
        && !name.first().is_some_and(|&c| facts::is_surname(c))
    {
        let state =
            |start: u32| Mention { start, end: start + 1, kind: NameType::Loc, rule: "names.pieces", ..m.clone() };
        return (m.start..m.end).map(state).collect();
    }
    // 波|城|比亚韦斯托克
    if m.kind == NameType::Loc
        && let [state, '城', _, _, ..] = name
        && "俄乌法波意西捷匈奥芬".contains(*state)
        && !name.last().is_some_and(|c| "道街乡镇区河湖路村县市山湾".contains(*c))
    {
        let rule = "names.pieces";
        return vec![Mention { end: m.start + 1, rule, ..m.clone() }, Mention { start: m.start + 2, rule, ..m }];
    }
    // 云陵观察|综合自|云陵县公安局
    if m.kind == NameType::Org
        && let Some(at) = name.windows(3).position(|w| matches!(w, ['综', '合', '自'])).filter(|&at| at >= 2)
        && name.len() >= at + 5
    {
        let (end, start) = (m.start + at as u32, m.start + at as u32 + 3);
        let rule = "names.pieces";
        return vec![Mention { end, rule, ..m.clone() }, Mention { start, rule, ..m }];
    }
    // 缅因州|民主党众议员
    if m.kind == NameType::Org
        && let Some(at) = name.iter().position(|c| matches!(c, '州' | '省')).map(|at| at + 1)
        && at >= 3
        && name.len() >= at + 2
        && name.last().is_some_and(|c| matches!(c, '党' | '盟' | '阵'))
        && any!("众议员 参议员 议员 国会议员 州议员 省议员 籍")
            .starts(reader.chars.get(m.end as usize..).unwrap_or_default())
            .is_some()
    {
        let middle = m.start + at as u32;
        let state = Mention { end: middle, kind: NameType::Loc, rule: "names.pieces", ..m.clone() };
        return vec![state, Mention { start: middle, rule: "names.pieces", ..m }];
    }
    // 新界西北|立法会议员: where he was elected
    if m.kind == NameType::Org
        && let [seat @ .., '立', '法', '会'] = name
        && seat.len() >= 3
        && reader.starts(m.end as usize, "议员")
        && any!("香港 澳门 特区 行政区").ends(seat).is_none()
    {
        let middle = m.end - 3;
        let seat = Mention { end: middle, kind: NameType::Loc, rule: "names.pieces", ..m.clone() };
        return vec![seat, Mention { start: middle, rule: "names.pieces", ..m }];
    }
    let mut out = Vec::new();
    let mut from = 0;
    for (i, &c) in name.iter().chain(&['/']).enumerate() {
        if (i == name.len() || parts(i, c)) && i > from {
            let rule = if (from, i) == (0, name.len()) { m.rule } else { "names.pieces" };
            out.push(Mention { start: m.start + from as u32, end: m.start + i as u32, rule, ..m.clone() });
            from = i + 1;
        }
    }
    match (out.len(), m.kind) {
        // A space in a headline: what stands last was meant.
        (2.., NameType::Org | NameType::Per) if name.contains(&' ') => out.pop().into_iter().collect(),
        _ => out,
    }
}

/// `names.abroad`: 在|韩|中国志愿军: the letter of one state before the whole name of another;
/// 狮城|麦当劳: what a city is called is in no firm's name.
fn abroad(reader: &Reader, m: Mention) -> Vec<Mention> {
    let chars = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default();
    let name: String = chars.iter().collect();
    let parted = m.kind == NameType::Org
        && facts::leading_state(&name).is_some_and(|(state, rest)| {
            let letter = name.chars().count() == rest.chars().count() + 1;
            let other =
                || facts::leading_state(rest).filter(|(_, tail)| rest.chars().count() >= tail.chars().count() + 2);
            // 新美国安全中心
            letter && !name.starts_with('新') && other().is_some_and(|(own, _)| own != state)
        });
    let called = m.kind == NameType::Org && m.end > m.start + 3 && name.starts_with("狮城");
    let rule = "names.abroad";
    if m.kind == NameType::Org {
        // 华盛顿|智库|战略研究中心
        let tank =
            chars.windows(2).position(|w| w == ['智', '库']).filter(|&i| (2..=5).contains(&i) && chars.len() >= i + 6);
        // 民建联|九龙东议员
        let party = any!(PARTIES).starts(chars).filter(|&n| (2..=4).contains(&(chars.len() - n)));
        let seat = party.filter(|_| reader.starts(m.end as usize, "议员") || reader.starts(m.end as usize, "立法会"));
        let cut = tank.map(|i| (i, i + 2, NameType::Loc, NameType::Org));
        if let Some((end, next, head, tail)) = cut.or(seat.map(|n| (n, n, NameType::Org, NameType::Loc))) {
            let (end, next) = (m.start + end as u32, m.start + next as u32);
            return vec![
                Mention { end, kind: head, rule, ..m.clone() },
                Mention { start: next, kind: tail, rule, ..m },
            ];
        }
    }
    if !parted && !called {
        return vec![m];
    }
    let at = m.start + if called { 2 } else { 1 };
    vec![Mention { end: at, kind: NameType::Loc, rule, ..m.clone() }, Mention { start: at, rule, ..m }]
}

/// Parties that a seat may stand after.
const PARTIES: &str =
    "民建联 自由党 工联会 经民联 新民党 公民党 民主党 行动党 公正党 诚信党 土团党 国民党 民进党 民众党 工人党 马华";

/// `names.extended`: 库尔斯克|地区, 赖|先生.
fn extend(reader: &Reader, flat: &mut [Mention]) {
    const ADDRESS: [&str; 16] = [
        "先生", "女士", "小姐", "太太", "大妈", "大爷", "阿姨", "师傅", "老师", "同学", "大叔", "奶奶", "爷爷", "医生",
        "律师", "教授",
    ];
    for i in 0..flat.len() {
        let limit = flat.get(i + 1).map_or(u32::MAX, |m| m.start);
        let floor = i.checked_sub(1).and_then(|i| flat.get(i)).map_or(0, |m| m.end);
        let Some(m) = flat.get_mut(i) else { continue };
        // 跳水|世界杯
        let held = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default();
        if m.kind == NameType::Event && any!("世界杯 世锦赛 锦标赛 公开赛 大奖赛 联赛").starts(held).is_some()
        {
            let before = reader.chars.get(floor as usize..m.start as usize).unwrap_or_default();
            m.start -= any!(SPORTS).ends(before).unwrap_or(0) as u32;
        }
        let end = m.end as usize;
        let name: String = reader.chars.get(m.start as usize..end).unwrap_or_default().iter().collect();
        let more = match m.kind {
            NameType::Loc if m.end - m.start >= 2 && !whole_region(&name) && reader.starts(end, "地区") => 2,
            NameType::Loc if let Some(f) = FESTIVALS.iter().find(|f| reader.starts(end, f)) => {
                m.kind = NameType::Event;
                f.chars().count() as u32
            }
            // 渤海|国是: a state of old
            NameType::Loc if m.end - m.start == 2 && facts::state(&name).is_none() && reader.char(end) == '国' => {
                u32::from("是的为于在与和及、,。".contains(reader.char(end + 1)))
            }
            // 青屿镇|民代表会, 青屿|集选区
            NameType::Loc if reader.starts(end, "民代表会") => {
                m.kind = NameType::Org;
                4
            }
            NameType::Loc if reader.starts(end, "集选区") || reader.starts(end, "单选区") => 3,
            // 国民党|团: but 国民党|团结
            NameType::Org if name.ends_with('党') && reader.char(end) == '团' => {
                u32::from(!"结员队聚体建灭伙".contains(reader.char(end + 1)))
            }
            // 大巴窑|4巷巴刹, 裕廊东|综合转换站
            NameType::Loc if let Some(length) = site(reader, end) => length,
            // 利马证券|交易所, 四川省委|宣传部, 自民党|税制调查会
            NameType::Org if name.ends_with("证券") && reader.starts(end, "交易所") => 3,
            NameType::Org if name.ends_with('委') => organ(reader, end, any!(OF_COMMITTEES)),
            NameType::Org if name.ends_with('党') => organ(reader, end, any!(OF_PARTIES)),
            NameType::Loc if reader.starts(end, "市镇会") || name.ends_with("市镇") && reader.char(end) == '会' =>
            {
                m.kind = NameType::Org;
                if reader.char(end) == '会' { 1 } else { 3 }
            }
            // 从扬州|大学毕业
            NameType::Loc
                if name.ends_with('州')
                    && reader.starts(end, "大学")
                    && any!("毕业 学报 教授 校长 师生 学者")
                        .starts(reader.chars.get(end + 2..).unwrap_or_default())
                        .is_some() =>
            {
                m.kind = NameType::Org;
                2
            }
            // 石潭镇|中心小学校长
            NameType::Loc
                if let Some(n) =
                    any!("中心小学 小学 中学 中心校 幼儿园").starts(reader.chars.get(end..).unwrap_or_default())
                    && any!("校长 副校长 教师 老师 园长")
                        .starts(reader.chars.get(end + n..).unwrap_or_default())
                        .is_some() =>
            {
                m.kind = NameType::Org;
                n as u32
            }
            // 九华山路至银湖|路段
            NameType::Loc
                if reader.starts(end, "路段")
                    && any!("路至 街至 道至")
                        .ends(reader.chars.get(..m.start as usize).unwrap_or_default())
                        .is_some() =>
            {
                1
            }
            // 芜湖|发布, 平安|徐州: accounts
            NameType::Loc
                if facts::state(&name).is_none()
                    && m.start.checked_sub(1).is_none_or(|at| "“:|、据 \n".contains(reader.char(at as usize)))
                    && reader.starts(end, "发布")
                    && any!("” \n 、 微信 公众号 消息 客户端")
                        .starts(reader.chars.get(end + 2..).unwrap_or(&['\n']))
                        .is_some() =>
            {
                m.kind = NameType::Org;
                2
            }
            // 武陵山|区
            NameType::Loc if name.ends_with('山') && m.end - m.start >= 3 && reader.char(end) == '区' => {
                u32::from(!"别域分间块段".contains(reader.char(end + 1)))
            }
            // 印度硅谷
            NameType::Loc if reader.starts(end, "硅谷") || reader.starts(end, "矽谷") => 2,
            NameType::Per if m.end - m.start == 1 => {
                ADDRESS.iter().find(|a| reader.starts(end, a)).map_or(0, |a| a.chars().count() as u32)
            }
            _ => 0,
        };
        if more > 0 && m.end + more <= limit {
            m.end += more;
            m.rule = "names.extended";
        }
    }
}

/// The length of what stands at `at` and makes the name of a district one of a market or station in it.
fn site(reader: &Reader, at: usize) -> Option<u32> {
    const SITES: &str = "巴刹与熟食中心 巴刹 小贩中心 熟食中心 综合转换站 巴士转换站 民众俱乐部 联络所";
    let digits = (at..at + 3).take_while(|&i| reader.char(i).is_ascii_digit()).count();
    let lane = if digits > 0 && matches!(reader.char(at + digits), '巷' | '道' | '街') { digits + 1 } else { 0 };
    let kind = any!(SITES).starts(reader.chars.get(at + lane..)?)?;
    Some((lane + kind) as u32)
}

/// Sports, before the name of what is held.
const SPORTS: &str = "跳水 游泳 体操 田径 举重 击剑 羽毛球 乒乓球 滑雪 花样滑冰 短道速滑 速滑 射击 射箭 攀岩 女排 男排 男篮 女篮 排球 篮球 \
                      柔道 摔跤 帆船 自行车 蹦床 马拉松 冰壶 冰球 足球 网球 高尔夫 棒球 手球 橄榄球 沙滩排球 跆拳道 空手道 皮划艇 赛艇";

/// Organs of the committees of the party.
const OF_COMMITTEES: &str = "宣传部 组织部 统战部 政法委 编办 网信办 党校";
/// Organs of parties in Japan and Taiwan.
const OF_PARTIES: &str = "税制调查会 税调会 政务调查会 政调会 总务会 选举对策委员会 宪法改正实现本部 组发会 文传会 组织部 \
                          社发部 中常会 中执会 中评会 立院党团 立法院党团 国会党团 青年局 妇女部";

/// The length of the organ that stands at `at`; its head is no name of it.
fn organ(reader: &Reader, at: usize, organs: &Any) -> u32 {
    let length = organs.starts(reader.chars.get(at..).unwrap_or_default()).unwrap_or(0);
    if reader.char(at + length) == '长' { 0 } else { length as u32 }
}

/// States, and parts of the world that 地区 adds nothing to: 华北, 中东, 北极.
fn whole_region(name: &str) -> bool {
    const OTHERS: [&str; 5] = ["加勒比", "约旦河西岸", "巴尔干", "高加索", "撒哈拉"];
    facts::state(name).is_some()
        || OTHERS.contains(&name)
        || name.chars().all(|c| "东西南北中华关欧亚非美洲极拉太岭".contains(c))
}

/// `names.letters`: 俄朝之间, 朝俄《条约》, 访朝期间, 同秘总统: states by their letters, those of the
/// table and the first of states that the text names.
fn letters(reader: &Reader, flat: &[Mention]) -> Vec<Mention> {
    const PAIR: &str = "全天候 全面战略 两国 双方 之间 关系 《 边境 边界 贸易 经贸 战争 冲突 领导人 首脑 元首 合作 外长 防长 同盟 \
                        峰会 会谈 提出 设备商 厂商";
    const VISIT: &str = "期间 之行 行程 之旅 结束 时 , 。";
    const ARMS: &str = "提供 交付 运送 出售 出口 输送 发动 发射 禁售 施压 军援 供";
    const OFFICE: &str = "总统 总理 首相 议长 外长 防长 财长 外交部 国防部 政府 领土 侨民 企业 人民 执政党 反对党 经济部 经济与 \
                          能源部 财政部 议会 央行";
    const TRADE: &str = "进口 出口 采购 购买 比重 订单";
    // 涉台、涉疆
    const REGIONS: &str = "台港澳疆藏";
    let mut named: Vec<char> = Vec::new();
    for m in flat.iter().filter(|m| m.kind == NameType::Loc && m.end - m.start >= 2) {
        let name: String = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default().iter().collect();
        let first = facts::state(&name).and_then(|state| state.chars().next());
        named.extend(first.filter(|c| !named.contains(c)));
    }
    let mut out = Vec::new();
    let mut add = |at: usize| {
        out.push(mention(at as u32, at as u32 + 1, NameType::Loc, "names.letters", Some(0.9)));
    };
    for at in 1..reader.chars.len() {
        let (before, c) = (reader.char(at - 1), reader.char(at));
        if before == '涉' && REGIONS.contains(c) && matches!(reader.char(at + 1), '、' | '等' | '问' | '事' | '议')
        {
            add(at);
        }
        if !named.contains(&c) && !facts::is_state_letter(c) {
            continue;
        }
        let rest = reader.chars.get(at + 1..).unwrap_or_default();
        let after = |list: &Any| list.starts(rest).is_some();
        // 要求挪方提供证据
        let side = reader.char(at + 1) == '方'
            && !"面案式法向便针位程正才".contains(reader.char(at + 2))
            && !"东西南北".contains(c)
            && named.contains(&c);
        // 以中法关系: no state is meant by 以
        let third = reader.char(at.wrapping_sub(2));
        let third = facts::is_state_letter(third) && third != '以';
        if facts::is_state_letter(before) && (!third || !is_han(reader.char(at.wrapping_sub(3)))) && after(any!(PAIR))
            || third && facts::is_state_letter(before) && after(any!("设备商 厂商 三国 三方"))
        {
            if third {
                add(at - 2);
            }
            add(at - 1);
            add(at);
        } else if "自从向对销输".contains(before) && after(any!(TRADE))
            || side
            || matches!(before, '访' | '抵') && after(any!(VISIT))
            || matches!(before, '援' | '挺') && named.contains(&c) && after(any!("法案 计划 , 。 的 行动 武器"))
            || matches!(before, '向' | '对') && named.contains(&c) && after(any!(ARMS))
            || "同与和对赴给向会、,。:“”\n".contains(before) && named.contains(&c) && after(any!(OFFICE))
        {
            add(at);
        }
    }
    out
}

/// Provinces without their level, in whose airports' names they are not.
const PROVINCES: &str = "安徽 福建 甘肃 广东 广西 贵州 海南 河北 河南 黑龙江 湖北 湖南 吉林 江苏 江西 辽宁 内蒙古 宁夏 青海 山东 山西 陕西 四川 台湾 \
                         西藏 新疆 云南 浙江 加州";

/// `names.parts`: 让-吕克·贝尔纳, 沃尔德-吉奥吉斯: what a dot or hyphen joins to a person's name.
fn parts(reader: &Reader, flat: &mut Vec<Mention>) {
    let joint = |c: char| matches!(c, '·' | '-');
    let mut out: Vec<Mention> = Vec::with_capacity(flat.len());
    for m in flat.drain(..) {
        // 青屿|海湾机场
        let airport = |last: &Mention| {
            let slice = |m: &Mention| reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default();
            (last.kind, m.kind) == (NameType::Loc, NameType::Loc)
                && last.end == m.start
                && slice(&m).ends_with(&['机', '场'])
                && any!("省 县 区 州 岛 路 街 号").ends(slice(last)).is_none()
                && !any!(PROVINCES).is(slice(last))
                && facts::state(&slice(last).iter().collect::<String>()).is_none()
        };
        match out.last_mut() {
            Some(last) if airport(last) => (last.end, last.rule) = (m.end, "names.parts"),
            Some(last)
                if last.end + 1 == m.start
                    && joint(reader.char(last.end as usize))
                    && (last.kind == NameType::Per || m.kind == NameType::Per)
                    && matches!(last.kind, NameType::Per | NameType::Loc)
                    && matches!(m.kind, NameType::Per | NameType::Loc) =>
            {
                last.end = m.end;
                last.kind = NameType::Per;
                last.rule = "names.parts";
            }
            _ => out.push(m),
        }
    }
    for i in 0..out.len() {
        let floor = i.checked_sub(1).and_then(|i| out.get(i)).map_or(0, |m| m.end);
        let Some(m) = out.get_mut(i).filter(|m| m.kind == NameType::Per) else { continue };
        let start = m.start as usize;
        if start >= 2
            && joint(reader.char(start - 1))
            && let Some(word) = reader.token_before(start - 1)
            && word.start >= floor
            && word.end - word.start <= 4
            // 弟子-王某: a noun.
            && (reader.char(start - 1) == '·'
                || word.end - word.start == 1
                || word.word == 0
                || word.pos.name().starts_with("nr"))
            && (word.start..word.end).all(|k| is_han(reader.char(k as usize)))
        {
            m.start = word.start;
            m.rule = "names.parts";
        }
    }
    *flat = out;
}

/// Bodies that stand right after their place, with nothing between.
const AT_ONCE: &[&str] =
    &["政府", "警方", "军方", "军队", "武装力量", "武装部队", "议会", "国会", "总统府", "总理府", "首相府"];

/// What a body of a place is called.
static BODIES: &Any = any!(
    "政府 人民政府 总理府 总统府 首相府 议会 国会 警方 警察局 军方 军队 武装力量 武装部队 外交部 国防部 \
     财政部 内政部 卫生部 教育部 司法部 交通部 能源部 经济部 农业部 大使馆 使馆 领事馆 总领事馆 法院 \
     人民法院 检察院 人民检察院 公安局 公安厅 监狱 供销联社 杂技团 歌舞团 艺术团 警察厅 医院 人民医院 \
     大学 中学 小学 图书馆 博物馆 美术馆 市委 县委 州委 省委 区委 党委 局 财政厅 教育厅 商务厅 民政厅 \
     水利厅 交通运输厅 农业农村厅 生态环境厅 自然资源厅 应急管理厅 委员会 管理局 电视台 日报 通讯社 海关 \
     气象局 气象台 地震局 总队 支队 有限公司 集团 重点实验室 专业合作社 促进会 联合会 基金会 证券交易所 \
     研究院 研究所"
);

/// `names.body`: a place and the body of that place, where the model saw the place alone.
fn bodies(reader: &Reader, flat: &mut Vec<Mention>) {
    const LONGEST: u32 = 16;
    let mut out: Vec<Mention> = Vec::with_capacity(flat.len());
    let mut rest = std::mem::take(flat).into_iter().peekable();
    while let Some(mut m) = rest.next() {
        let apart = |n: &&Mention| {
            let level = "省市县区州镇乡村国".contains(reader.char(n.end as usize - 1));
            n.kind == NameType::Per || n.kind == NameType::Loc && level || n.kind == NameType::Org && n.start == m.end
        };
        let limit = rest.peek().filter(apart).map_or(u32::MAX, |n| n.start);
        if let Some(last) = out.last()
            && m.start < last.end
        {
            continue;
        }
        if let Some(end) = forces(reader, &m).filter(|&end| end <= limit) {
            m = mention(m.start, end, NameType::Org, "names.body", m.confidence);
        }
        if m.kind == NameType::Loc && m.end - m.start >= 2 {
            let place: String = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default().iter().collect();
            let mut at = m.end;
            let mut end = None;
            // 广东省政府 as one word goes on after the place.
            let placed = place.ends_with(['省', '市', '县', '州', '区']) && reader.starts(m.end as usize, "政府");
            let word_at = |at: u32| {
                let over = || reader.tokens.get(reader.tokens.partition_point(|t| t.end <= at)).filter(|_| placed);
                let word =
                    reader.token_at(at as usize).or_else(|| over().filter(|t| at == m.end && t.start == m.start));
                word.map(|t| Token { start: at, ..*t })
            };
            while let Some(word) = word_at(at).filter(|t| t.end <= limit.min(m.end + LONGEST)) {
                let pos = word.pos.name();
                let text: String =
                    reader.chars.get(word.start as usize..word.end as usize).unwrap_or_default().iter().collect();
                let fits = pos.starts_with('n')
                    || matches!(pos, "vn" | "b" | "j" | "l" | "x" | "a")
                    || matches!(text.as_str(), "和" | "促进" | "发展" | "交流" | "保护")
                    || text == "与" && at > m.end;
                if !fits || !text.chars().all(is_han) {
                    break;
                }
                at = word.end;
                let tail: String = reader.chars.get(m.end as usize..at as usize).unwrap_or_default().iter().collect();
                // 国防部长 is an office, not the ministry; a bare 局 or 委 needs a word before it.
                let office = matches!(reader.char(at as usize), '长') || reader.starts(at as usize, "委员");
                // 贸易与一体化部|部长
                let ministry = tail.ends_with('部')
                    && facts::state(&place).is_some()
                    && ["部长", "副部长", "发言人"].iter().any(|o| reader.starts(at as usize, o));
                let body = BODIES
                    .ends(reader.chars.get(m.end as usize..at as usize).unwrap_or_default())
                    .is_some_and(|length| length >= 2 || at - m.end > 1)
                    || ministry;
                // 吉打|州政府
                let tail =
                    tail.strip_prefix(['州', '省', '市', '县']).filter(|_| place.chars().count() >= 2).unwrap_or(&tail);
                let at_once = AT_ONCE.contains(&tail) || !AT_ONCE.iter().any(|b| tail.ends_with(b));
                let metonym = AT_ONCE.contains(&tail) && facts::capital_of(&place).is_some();
                if body && !office && at_once && !metonym {
                    end = Some(at);
                }
            }
            // 收押|所内: words part these elsewhere.
            let jail = ["看守所", "收押所", "惩教所", "戒毒所"].iter().any(|j| reader.starts(m.end as usize, j));
            let end = end.or((jail && reader.char(m.end as usize + 3) != '长').then_some(m.end + 3));
            // 韩国|电视台|某台: the body has a name of its own.
            // 德国|智库|某研究所: so has one that begins within.
            let own = |n: &Mention, end: u32| n.kind == NameType::Org && (m.end + 1..=end).contains(&n.start);
            if let Some(end) = end.filter(|&end| rest.peek().is_none_or(|n| !own(n, end))) {
                m = mention(m.start, end, NameType::Org, "names.body", m.confidence);
            }
        }
        out.push(m);
    }
    *flat = out;
}

/// Where the name of a state's forces ends that goes on after `m`: 俄|武装力量, 朝鲜武装力量|部队.
fn forces(reader: &Reader, m: &Mention) -> Option<u32> {
    let stand_at = |at: usize| ["武装力量", "武装部队"].iter().any(|f| reader.starts(at, f));
    let end = m.end as usize;
    let letter = || m.end - m.start == 1 && facts::is_state_letter(reader.char(m.start as usize));
    match m.kind {
        NameType::Loc if letter() && stand_at(end) => Some(m.end + 4),
        // 菲|海军“…”号护卫舰
        NameType::Loc if letter() && any!("海军 空军 陆军").starts(reader.chars.get(end..)?).is_some() => {
            Some(m.end + 2)
        }
        NameType::Org if reader.starts(end, "部队") && stand_at(end.saturating_sub(4)) => Some(m.end + 2),
        _ => None,
    }
}

/// `names.minister`: 新加坡国家发展部长 is the minister of a state, the ministry is not named.
fn ministers(reader: &Reader, flat: &mut Vec<Mention>) {
    let office = |m: &Mention| {
        let end = m.end as usize;
        let name = reader.chars.get(m.start as usize..end).unwrap_or_default();
        // 日本外交部门, too
        let split = name.ends_with(&['部']) && matches!(reader.char(end), '长' | '门');
        m.kind == NameType::Org && (split || reader.starts(end, "部长") && !is_body(name))
    };
    flat.retain_mut(|m| {
        if !office(m) {
            return true;
        }
        let name: String = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default().iter().collect();
        let state = facts::leading_state(&name).map(|(_, rest)| name.chars().count() - rest.chars().count());
        m.end = m.start + state.unwrap_or(0) as u32;
        m.kind = NameType::Loc;
        m.rule = "names.minister";
        state.is_some()
    });
}

/// What stands after a label of a byline.
#[derive(Clone, Copy, PartialEq)]
enum Labelled {
    People,
    Medium,
}

/// Labels of bylines.
static LABELS: LazyLock<Words<Labelled>> = LazyLock::new(|| {
    Words::new(&[
        (
            "本报记者 本刊记者 本网记者 本台记者 本网编辑 本报编辑 本刊编辑 记者 通讯员 实习记者 见习记者 特约记者 责任编辑 责编 编辑 校对 审核 监制 作者 撰文 编译 实习生 摄影 采写 主编 审校 \
             文 图 核稿 翻译 实习编辑 美术编辑 视觉编辑 值班编辑 美编 一审 二审 三审",
            Labelled::People,
        ),
        ("来源 稿源 文章来源 消息来源 信息来源 转自", Labelled::Medium),
    ])
});

/// `names.byline`: (记者段汝成、和秀英), 编辑:简宁, 来源:海岸网.
fn labelled(reader: &Reader) -> Vec<Mention> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(rest) = reader.chars.get(at..).filter(|rest| !rest.is_empty()) {
        at = match LABELS.at(rest) {
            Some((length, Labelled::Medium)) => medium(reader, at + length, &mut out),
            Some((length, Labelled::People)) => people(reader, at, at + length, &mut out),
            None => at + 1,
        };
    }
    out
}

/// A name of a byline ends here.
fn ends_name(c: char) -> bool {
    matches!(c, '\n' | ' ' | ')' | '】' | '|' | '/' | '、' | ',' | ';' | '(' | '摄' | ']' | '。')
}

fn medium(reader: &Reader, from: usize, out: &mut Vec<Mention>) -> usize {
    if reader.char(from) != ':' {
        return from;
    }
    let mut start = from + 1;
    while matches!(reader.char(start), ' ' | '《') {
        start += 1;
    }
    let collected = any!("综合自 整理自 综编自 编译自 摘自 综合").starts(reader.chars.get(start..).unwrap_or_default());
    start += collected.unwrap_or(0);
    let ends = |at: usize| ends_name(reader.char(at)) || reader.char(at) == '》';
    let mut end = start;
    while end - start <= 12 && !ends(end) {
        end += 1;
    }
    let after = end;
    if end >= start + 4 && reader.starts(end - 2, "综合") {
        end -= 2;
    }
    for site in ["网站", "官网", "官方网站", "官方微博", "微信公众号"] {
        let length = site.chars().count();
        if end >= start + length + 2 && reader.starts(end - length, site) {
            end -= length;
        }
    }
    let name = reader.chars.get(start..end).unwrap_or_default();
    if (2..=12).contains(&name.len()) && name.iter().any(|&c| is_han(c)) && ends(after) {
        out.push(mention(start as u32, end as u32, NameType::Org, "names.byline", Some(0.95)));
    }
    after
}

fn people(reader: &Reader, label: usize, from: usize, out: &mut Vec<Mention>) -> usize {
    let marked = reader.char(from) == ':' || reader.char(from) == '/';
    if from - label == 1 && !marked {
        return from;
    }
    let bracketed = label > 0 && matches!(reader.char(label - 1), '(' | '【' | '[');
    let spaced = reader.char(from) == ' ';
    if !(marked || bracketed || spaced) {
        return from;
    }
    let mut at = from + usize::from(marked);
    let before = out.len();
    for _ in 0..8 {
        while matches!(reader.char(at), ' ' | '、') {
            at += 1;
        }
        let start = at;
        while at - start < 5 && is_han(reader.char(at)) && !ends_name(reader.char(at)) {
            at += 1;
        }
        // 陈 曦: a name of two characters, set as wide as one of three
        let apart = at == start + 1
            && (1..=2).any(|n| {
                let given = at + n;
                (at..given).all(|i| reader.char(i) == ' ')
                    && is_han(reader.char(given))
                    && ends_name(reader.char(given + 1))
            });
        if apart && (marked || spaced && from - label >= 2) {
            at = (at..).find(|&i| reader.char(i) != ' ').unwrap_or(at) + 1;
            out.push(mention(start as u32, at as u32, NameType::Per, "names.byline", Some(0.9)));
            continue;
        }
        // 图/叶女|提供
        let credit = any!("提供 授权 脸书 翻摄 供图").ends(reader.chars.get(start..at).unwrap_or_default());
        at -= credit.unwrap_or(0);
        let length = at - start;
        let name = reader.chars.get(start..at).unwrap_or_default();
        let nickname = length == 2 && matches!(reader.char(start), '老' | '小');
        // 记者:据报道 opens a question; an editor's label is followed by nothing but names.
        let trial = reader.char(label + 1) == '审';
        let sure = (marked || bracketed) && from - label >= 2 && !reader.starts(label, "记者") && !trial;
        let chinese = (2..=4).contains(&length) && (facts::is_surname(reader.char(start)) || sure || nickname);
        if LABELS.at(name).is_some_and(|(n, &kind)| n == length && kind == Labelled::People) {
            return start;
        }
        let ended = ends_name(reader.char(at)) || credit.is_some();
        if !chinese || !ended || (spaced && !marked && !bracketed && length == 4) {
            break;
        }
        out.push(mention(start as u32, at as u32, NameType::Per, "names.byline", Some(0.95)));
        // After one space another name may stand; other text does not begin so.
        if !matches!(reader.char(at), '、' | ' ') {
            break;
        }
    }
    if out.len() == before { from } else { at }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(marked: &str, expected: &[&str]) {
        crate::names::check_rule(marked, apply, expected);
    }

    #[test]
    fn bylines() {
        check("(记者林秋白、周以安)昨日", &["Per 林秋白", "Per 周以安"]);
        check("来源:东岸网 作者:谭若", &["Org 东岸网", "Per 谭若"]);
        check("(图/叶女提供)本报记者  韦承谦  丁 蕊", &["Per 叶女", "Per 韦承谦", "Per 丁 蕊"]);
        check("作者:本报记者 阮予安", &["Per 阮予安"]);
        check("责编:谷雨 审核:蒲志", &["Per 谷雨", "Per 蒲志"]);
        check("记者从会上获悉", &[]);
        check("记者看到,现场秩序井然", &[]);
        check("编辑部搬到新楼", &[]);
        check("总台记者:据报道,多地降雨", &[]);
    }

    #[test]
    fn bodies_of_places() {
        check("[LOC 埃塞俄比亚]总理府发表声明", &["Org 埃塞俄比亚总理府"]);
        check("[LOC 青云市]交通运输局副局长", &["Org 青云市交通运输局"]);
        check("[ORG 新加坡国家发展部]长林可文", &["Loc 新加坡"]);
        check("[ORG 交通运输]部长方启明", &[]);
        check("[ORG 司法部]部长方启明", &["Org 司法部"]);
        check("[LOC 美国]国防部长奥斯汀", &["Loc 美国"]);
        check("[LOC 德国]大学生", &["Loc 德国"]);
        check("[LOC 德国]电视台[ORG 晨光台]报道", &["Loc 德国", "Org 晨光台"]);
        check("[LOC 白杨州][ORG 云山州立大学]", &["Loc 白杨州", "Org 云山州立大学"]);
        check("[ORG 蓝军][ORG 霍芬海姆]", &["Org 蓝军", "Org 霍芬海姆"]);
        check("[LOC 北京]时间今晚", &[]);
        check("[LOC 俄]武装力量总参谋长", &["Org 俄武装力量"]);
        check("[ORG 乌武装部队]部队进入,[LOC 俄]方称", &["Org 乌武装部队部队", "Loc 俄"]);
        check("[LOC 匈牙利]贸易与一体化部部长方启明", &["Org 匈牙利贸易与一体化部"]);
        check("[LOC 匈牙利]贸易部门负责人", &["Loc 匈牙利"]);
        check("[LOC 青屿角]收押所内", &["Org 青屿角收押所"]);
        check("[LOC 青屿]看守所长", &["Loc 青屿"]);
        check("[LOC 青云省]量子信息重点实验室参与", &["Org 青云省量子信息重点实验室"]);
        check("[LOC 青云省]新增三个重点实验室", &["Loc 青云省"]);
    }

    #[test]
    fn organs_and_offices() {
        check("[ORG 青云省委]宣传部说", &["Org 青云省委宣传部"]);
        check("[ORG 青云省委]宣传部长说", &["Org 青云省委"]);
        check("[ORG 民声党]税制调查会会长", &["Org 民声党税制调查会"]);
        check("国防部长[PER 官闵泰硕]称", &["Org 国防部", "Per 闵泰硕"]);
        check("财相在众院预算委员会上答辩", &["Org 众院预算委员会"]);
        check("众院在委员会", &["Org 众院"]);
        check("[ORG 利马证券]交易所和[ORG 利马证券]", &["Org 利马证券交易所", "Org 利马证券"]);
        check("[LOC 丹戎]市镇会称", &["Org 丹戎市镇会"]);
        check("皖豫两省和京津冀三地", &["Loc 皖", "Loc 豫"]);
        check("[ORG 新界西北立法会]议员到场", &["Loc 新界西北", "Org 立法会"]);
        check("跳水[EVENT 世界杯]和[LOC 大巴窑]4巷巴刹", &["Event 跳水世界杯", "Loc 大巴窑4巷巴刹"]);
        check("依违反贪污治罪条例起诉,依青云制度法第8条,依他的说法", &["Work 贪污治罪条例", "Work 青云制度法"]);
        check("铁路12306客服中心回应,拨打12306客服", &["Org 铁路12306客服中心"]);
        check("[ORG 日经]平均指数上涨,[LOC 火星]-11马导弹,登陆[LOC 火星]", &["Loc 火星"]);
        check("[PER 昭和]60年,[ORG GMT]时间", &[]);
        check("竹科与[PER 南科]用水告急", &["Loc 竹科", "Loc 南科"]);
        check("[PER 明知芬太尼]有害,检出[LOC 布洛芬]", &[]);
        check("[ORG 同业蓝海集团]跟跌,[ORG 对话启明科技]创始人", &["Org 蓝海集团", "Org 启明科技"]);
    }

    #[test]
    fn platforms_and_verbs() {
        check("他在X平台写道,社群平台X瘫痪,照X光,嫌犯X在逃", &["Org X", "Org X"]);
        check("[PER 塔隆须]与国会妥协,[PER 卢拉亦发]表声明", &["Per 塔隆", "Per 卢拉"]);
        check("[ORG 日本外交部]门未回应", &["Loc 日本"]);
        check("[ORG 青屿特别行政区]由[LOC 渤海]国是否出兵", &["Loc 青屿特别行政区", "Loc 渤海国"]);
        check("[LOC 渤海]国家森林公园,[LOC 渤海]国际机场", &["Loc 渤海", "Loc 渤海"]);
        check("南坑,位于江城北部。该校,位于郊外。公司,位于郊外", &["Loc 南坑"]);
    }

    #[test]
    fn shares_and_offices() {
        check("11日晚,东岸科技(688999.SH)发布公告", &["Org 东岸科技"]);
        check("[ORG 启澜]银行(600000.SH)涨停", &["Org 启澜银行"]);
        check("他买入(688999)股,控股子公司东岸科技(688999.SH)", &["Org 东岸科技"]);
        check("[EVENT 东非国家青屿总统府]说", &["Org 东非国家青屿总统府"]);
        check("[EVENT 青屿论坛]开幕", &["Event 青屿论坛"]);
    }

    #[test]
    fn what_follows_a_name() {
        check("[LOC 青川]地区降雨", &["Loc 青川地区"]);
        check("[LOC 德国]地区差异", &["Loc 德国"]);
        check("[PER 赖]先生指控", &["Per 赖先生"]);
        check("[ORG 晨光社/星岛社]", &["Org 晨光社", "Org 星岛社"]);
        check("[ORG 农民党与社会民主党]结盟", &["Org 农民党", "Org 社会民主党"]);
        check("[ORG 战略与国际研究中心]和[ORG 农业和农村部]", &["Org 战略与国际研究中心", "Org 农业和农村部"]);
        check("[ORG 红十字会与红新月会国际联合会]", &["Org 红十字会与红新月会国际联合会"]);
        check("[ORG 青屿悍将],[ORG 青屿海港将]出战", &["Org 青屿悍将", "Org 青屿海港"]);
        check("[ORG 青屿三局]上,[ORG 中铁三局]承建", &["Org 青屿", "Org 中铁三局"]);
        check("[ORG 青屿海港官宣]签下[PER 方启明]", &["Org 青屿海港", "Per 方启明"]);
        check("[PER 民雄]、[LOC 梅川]、[PER 泽塘三乡]停水", &["Loc 民雄", "Loc 梅川", "Loc 泽塘"]);
        check("[PER 道奇]、[LOC 洋基]等球队", &["Org 道奇", "Org 洋基"]);
        check("[PER 李明]、[PER 王芳]等三人,[PER 方启明]两地奔走", &["Per 李明", "Per 王芳", "Per 方启明"]);
        check("证实[ORG 德国派兵 外交部]回应", &["Org 外交部"]);
        check("[LOC 平壤]军队", &["Loc 平壤"]);
        check("[ORG 狮城麦当劳]和[ORG 新美国研究中心]", &["Loc 狮城", "Org 麦当劳", "Org 新美国研究中心"]);
        check("有“[LOC 印度]硅谷”之称", &["Loc 印度硅谷"]);
        check(
            "在[ORG 韩中国志愿军]墓地,[ORG 中国军队]和[ORG 韩国军队]",
            &["Loc 韩", "Org 中国志愿军", "Org 中国军队", "Org 韩国军队"],
        );
    }

    #[test]
    fn states_by_letters() {
        check("对于德法之间的分歧", &["Loc 德", "Loc 法"]);
        check("在他访朝期间签订", &["Loc 朝"]);
        check("他同秘总统会谈,[LOC 秘鲁]愿意合作", &["Loc 秘", "Loc 秘鲁"]);
        check("他同秘总统会谈", &[]);
        check("在涉台、涉疆问题上,涉藏书籍展出", &["Loc 台", "Loc 疆"]);
        check("深化中塞全面战略伙伴关系", &["Loc 中", "Loc 塞"]);
        check("中日友好医院", &[]);
    }

    #[test]
    fn what_no_name_begins_or_ends_with() {
        check("在[LOC 首都鲁维罗]会谈,经[LOC 首都机场]离开", &["Loc 鲁维罗", "Loc 首都机场"]);
        check("周日在[LOC 帕鲁将]举行", &["Loc 帕鲁"]);
        check("[PER 何某系]自首", &["Per 何某"]);
        check("[PER 赖政府]和[ORG 蔡政府]和[ORG 美政府]", &["Per 赖", "Per 蔡", "Org 美政府"]);
        check("[LOC 法兰克福]书展和[PER 詹姆斯·韦布]空间望远镜", &["Event 法兰克福书展"]);
        check("[PER 胡婉君料],[PER 姓郑,]", &["Per 胡婉君", "Per 姓郑"]);
        check("[EVENT 第38届金鸡奖]颁奖典礼", &["Event 第38届金鸡奖颁奖典礼"]);
        check("[ORG 澄海电影节]和[EVENT 澄海文学奖]、[EVENT 澄海骑士勋章]", &["Event 澄海电影节"]);
        check("[PER 林若桐老公]在[LOC 鸿图道一幢工业大厦]", &["Per 林若桐", "Loc 鸿图道"]);
        check("[ORG 第一座基金会]和[PER 老公]", &["Org 第一座基金会", "Per 老公"]);
    }

    #[test]
    fn what_stands_before_and_after() {
        check("[ORG 国营塔斯社]报道,[ORG 半官方法斯通讯社]称", &["Org 塔斯社", "Org 法斯通讯社"]);
        check("[ORG 青屿证券汽车]首席分析师,[ORG 青屿汽车]销量", &["Org 青屿证券", "Org 青屿汽车"]);
        check("接受[ORG 远山台视频]采访,[ORG 青屿财报]倒数", &["Org 远山台", "Org 青屿"]);
        check("[PER 周蓉正]挨家敲门,[PER 李立正]表示", &["Per 周蓉", "Per 李立正"]);
        check("[PER 李梅边]说边擦泪,[PER 张三曾]任校长", &["Per 李梅", "Per 张三"]);
        check("[PER 何副]总理将访,[PER 杜副]先生", &["Per 何", "Per 杜副"]);
        check("[PER 安瓦尔今]早说,[PER 李如今]表示", &["Per 安瓦尔", "Per 李如今"]);
        check("被[PER 迪马济破]发,[PER 林破]说", &["Per 迪马济", "Per 林破"]);
        check("[PER 蓝委林立衡]追问,[PER 白委]", &["Per 林立衡", "Per 白委"]);
        check("终止[ORG 与瑞禾公司]的合同", &["Org 瑞禾公司"]);
        check("[ORG 第六局黎之航]落后", &["Org 黎之航"]);
        check("[ORG 华盛顿智库战略研究中心]称", &["Loc 华盛顿", "Org 战略研究中心"]);
        check("[ORG 民建联九龙东]议员,[ORG 民建联总部]", &["Org 民建联", "Loc 九龙东", "Org 民建联总部"]);
    }

    #[test]
    fn kinds_by_ending() {
        check("[PER 青屿网]消息,[ORG 总比分]2-1", &["Org 青屿网"]);
        check("[ORG 国民党]团批评,[ORG 国民党]团结一致", &["Org 国民党团", "Org 国民党"]);
        check("[LOC 瑞衡新材]跌停,[PER 宁川科技]称", &["Org 瑞衡新材", "Org 宁川科技"]);
        check("[LOC 法]说会上,受惠[ORG 美系]外资,[ORG AI]手机", &["Loc 美"]);
        check("[EVENT 青屿棒球大联盟]赛程", &["Org 青屿棒球大联盟"]);
        check("[ORG 武吉青川国会]议员,[ORG 日本国会]议员", &["Loc 武吉青川", "Org 日本国会"]);
        check("[LOC 青屿镇]民代表会,[LOC 青屿]集选区议员", &["Org 青屿镇民代表会", "Loc 青屿集选区"]);
    }

    #[test]
    fn places_and_bodies_in_lists() {
        check("[ORG 远山汽车]、[LOC 长安]、[ORG 青屿汽车]", &["Org 远山汽车", "Org 长安", "Org 青屿汽车"]);
        check("[ORG 远山汽车]、[LOC 青屿市]、[ORG 青屿汽车]", &["Org 远山汽车", "Loc 青屿市", "Org 青屿汽车"]);
        check("[LOC 蔡川]、[PER 文礼]、[LOC 青屿]", &["Loc 蔡川", "Loc 文礼", "Loc 青屿"]);
        check("将在后龙、造桥、西湖3乡镇举行", &["Loc 后龙", "Loc 造桥", "Loc 西湖"]);
        check("检查了3乡镇,鱼、肉3县", &[]);
        check("补助[LOC 后龙]、造桥、西湖三区,办公、生活、生产三区", &["Loc 后龙", "Loc 造桥", "Loc 西湖"]);
    }

    #[test]
    fn what_stands_beside_a_name() {
        check("律师[PER 江承翰今](28)日说,[PER 赵海因]病缺席,[PER 李因]说", &["Per 江承翰", "Per 赵海", "Per 李因"]);
        check("[PER 老葛倒]是看得开,[PER 老倒]是", &["Per 老葛", "Per 老倒"]);
        check("[ORG 会同县教育局]调查,[LOC 会同县]教育局", &["Org 县教育局", "Org 会同县教育局"]);
        check("[ORG 香港警方正]调查,[ORG 北大方正]股价", &["Org 香港警方", "Org 北大方正"]);
        check("来源:[ORG 综合自新华社]", &["Org 新华社"]);
        check("阿末([PER 左二])说,[PER 左宗棠]说", &["Per 左宗棠"]);
        check("[PER 博克拉]曾发生强震,[PER 张三]发生车祸", &["Loc 博克拉", "Per 张三"]);
        check("[LOC 双北及桃园]的店面,[LOC 阿尔及利亚]", &["Loc 双北", "Loc 桃园", "Loc 阿尔及利亚"]);
        check("[ORG 缅因州民主党]众议员,[ORG 缅因州民主党]支部", &["Loc 缅因州", "Org 民主党", "Org 缅因州民主党"]);
        check("从[LOC 扬州]大学毕业,[LOC 扬州]大学生", &["Org 扬州大学", "Loc 扬州"]);
        check("[ORG 古晋国会]议员,据[LOC 芜湖]发布消息,[LOC 伊朗]发布消息", &["Loc 古晋", "Org 芜湖发布", "Loc 伊朗"]);
        check("向云陵观察表示,向有关部门日报表示", &["Org 云陵观察"]);
        check("北检起诉,新北检声押,年检将至,体检", &["Org 北检", "Org 新北检"]);
        check("[PER 玛巴洛沙韦]敏感,[PER 希普利]说,[LOC 加洛韦]", &["Per 希普利", "Loc 加洛韦"]);
        check(
            "索赔遭拒[ORG ?住建局]回应,[LOC 城一小区]开裂,[LOC 一品小区]停水,[LOC 云林]以[LOC 南山区]",
            &["Org 住建局", "Loc 一品小区", "Loc 云林"],
        );
        check(
            "恢复[LOC 进口宫城县]产品,[ORG 江海网综合]报道,[LOC 武陵山]区",
            &["Loc 宫城县", "Org 江海网", "Loc 武陵山区"],
        );
        check("下午在政院受访,行政院说,众院通过,大众院线", &["Org 政院", "Org 众院"]);
        check(
            "新修订的反垄断法实施两年,民法典和个人信息保护法对此均有规定,1974年石油发展法令",
            &["Work 反垄断法", "Work 民法典", "Work 个人信息保护法", "Work 1974年石油发展法令"],
        );
        check("通过这一做法,修改国际法的规定,普法规定,他的命令第一条", &[]);
    }

    #[test]
    fn bodies_and_sites_of_places() {
        check("[LOC 广东省]政府就此开会,[LOC 吉打]州政府就稀土", &["Org 广东省政府", "Org 吉打州政府"]);
        check("[LOC 石潭镇]中心小学校长,[LOC 石潭镇]小学放假", &["Org 石潭镇中心小学", "Org 石潭镇小学"]);
        check("[LOC 青屿][LOC 海湾机场],[LOC 中国][LOC 海湾机场]", &["Loc 青屿海湾机场", "Loc 中国", "Loc 海湾机场"]);
        check("[ORG 云陵观察综合自云陵县公安局]", &["Org 云陵观察", "Org 云陵县公安局"]);
        check("另案[ORG 交财政委员会],[ORG 交通委员会]", &["Org 财政委员会", "Org 交通委员会"]);
        check("航母[PER 卡尔·文森]”号进港", &[]);
    }

    #[test]
    fn what_means_one_thing() {
        check("李先生对南都记者说,南都周刊", &["Org 南都"]);
        check("苏联专家离开,[ORG 苏联共产党]", &["Loc 苏联", "Org 苏联共产党"]);
        check(
            "根据食品安全法第三条,违反未成年人保护法,依照刑法判处",
            &["Work 食品安全法", "Work 未成年人保护法", "Work 刑法"],
        );
        check("根据这一做法,按照国际法,根据他的说法,根据合法程序,食品安全法执行", &[]);
        check("第11大马计划和县防指", &["Work 第11大马计划", "Org 县防指"]);
        check("第37届青鸟奖揭晓,第3届获奖者", &["Event 第37届青鸟奖"]);
        check("日本防卫相绪方礼司,文科相会谈", &["Per 绪方礼司"]);
        check("编辑:陈 曦  一审:郑 洁  二审:法院认为", &["Per 陈 曦", "Per 郑 洁"]);
        check("五家美日荷设备商,我国自美进口", &["Loc 美", "Loc 日", "Loc 荷", "Loc 美"]);
        check("要求挪方提供证据,[LOC 挪威]回应", &["Loc 挪", "Loc 挪威"]);
        check("以中法关系的稳定应对,全球南方国家", &["Loc 中", "Loc 法"]);
    }

    #[test]
    fn names_of_parts() {
        check("总领事让-[PER 吕克·贝尔纳]称赞", &["Per 让-吕克·贝尔纳"]);
        check("[PER 特斯法耶·沃尔德]-[LOC 吉奥吉斯]当地", &["Per 特斯法耶·沃尔德-吉奥吉斯"]);
        check("据“[ORG 今日世界”电视台]网站", &["Org 今日世界"]);
        check("中国-[LOC 东盟]", &["Loc 东盟"]);
        check("大弟子-[PER 王绍藩]", &["Per 王绍藩"]);
    }

    #[test]
    fn verbs_on_names_and_states_by_letters() {
        check("[PER 郑海笑]称要保级", &["Per 郑海"]);
        check("[PER 郑海连]换三人", &["Per 郑海"]);
        check("[PER 郑海连]", &["Per 郑海连"]);
        check("[ORG 瑞衡收报]22元", &["Org 瑞衡"]);
        check("[ORG 韩正伦会]在下周说明", &["Per 韩正伦"]);
        check("[ORG 韩正商会]在城东", &["Org 韩正商会"]);
        check("[PER 美日菲]联合巡航", &["Loc 美", "Loc 日", "Loc 菲"]);
        check("[ORG 哈马斯]表示", &["Org 哈马斯"]);
        check("[LOC 波城比亚韦]关闭口岸", &["Loc 波", "Loc 比亚韦"]);
        check("[LOC 新城街道]昨日", &["Loc 新城街道"]);
        check("[LOC 大武四乡]停课", &["Loc 大武"]);
        check("[LOC 菲]海军护卫舰", &["Org 菲海军"]);
        check("做客[ORG 上海体育场]", &["Loc 上海体育场"]);
    }
}
