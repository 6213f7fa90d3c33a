//! What the model takes for names and is none.

use super::kinds::Seen;
use crate::numbers::numeral::is_numeral;
use crate::report::NameType;
use crate::text::words::{Any, any};

/// Common nouns, sayings, terms, letters.
static NOUNS: &Any = any!(
    "阿嬷 阿嫲 阿伯 阿公 阿婆 网传 韩娱 VAR CPO AIGC 平后 植硅体 IPO LPR HBM CPI PPI GPU CPU API LED OLED \
     RNA DNA mRNA PCR CT MRI ICU VIP KPI AR VR LNG NFT CEO CFO ETF REIT ESG SUV MPV LIKE SHARE FOLLOW \
     利益集团 官商集团 圖利财团 图利财团 勾结财团 图利集团 诈骗集团 GMT UTC 蓝营大老 绿营大老 藏州县 \
     涉藏州县 公共医院 公立医院 私立医院 新财团 新联盟 红矮星 白矮星 总比分 老城区 老旧小区 城中村 \
     人行天桥 实习编辑 美术编辑 视觉编辑 全媒 融媒 AI MVP CoWoS GDP App 召委 卫环召委 陆警 预托证券 ADR \
     令屋邨 承建商 屋苑 好康 统调电厂 马上 马达 马达内 亚市 欧市 绿委 蓝委 深有体会 镓和锗 电信公司 电力公司 自来水公司 保险公司 航空公司 石油公司 \
     物业公司 铁路公司 天然气公司 光明大道 长治久安 愚公移山 奔小康 百香果 草原 森林 树林 山地 平路 温带 亚热带 \
     分水岭 高尔夫球场 篮球场 居民小区 潜水艇 泻湖 玄武岩 花岗岩 石灰岩 渡海 渡江 荣休 月背 依规治党 图源 时政 边境口岸 罗里司机 梁何利 何梁何利基 投信 自营商 里瓦斯 巷道里瓦斯 国际机场 破局 ADVERTISEMENT E-mail CTO COO CMO CIO CHO 社福机构 社福团体 炼炉壁 \
     参政党 新春走基层 金山银山 国际经济组织 新社会组织 新经济组织 安居乐业 人民安居乐业 民生产业 科研院所 礼兵列队 中央党政军 东宝贡米 \
     中华文化 富民兴疆 通江达海 大美中国 大市场 秦兵马俑 亲诚惠容 海纳百川 念兹在兹 本固邦宁 查明真相 楚风汉韵 师德师风 德师风 富邻 立秋 立春 \
     危化品 黄鳍鲷 赴华 范围广 韩元 奥密克 千钧 探月 党永葆 马克思列宁主义 长江鲟 光热电站 大江大河 天南海北 新产业 新业态 中央预算内投资 AI智能 林田湖草沙 党忠诚 良法 \
     辟谣 头号种子 二号种子 三号种子 四号种子 五号种子 巴士站 地铁站 德士站 新镇 \
     福林 兹罗提 克朗 卢比 雷亚尔 兰特 卢布 泰铢 第纳尔 里亚尔 林吉特 令吉 格里夫纳 坚戈 比索 列弗 列伊 谢克尔 迪拉姆 塔卡 基普 瑞尔"
);

/// Drugs and additives, which the model takes for people and places.
static DRUGS: &Any = any!(
    "芬太尼 西布曲明 布洛芬 酚酞 曲马多 奥美拉唑 阿莫西林 阿司匹林 帕罗韦德 帕克斯洛维德 瑞德西韦 \
     司美格鲁肽 依托咪酯 史蒂诺斯 吗啡 海洛因 可卡因 安非他明 尼古丁 咖啡因 苏丹红 奥密克戎 二甲双胍 \
     利多卡因 地塞米松 维生素"
);

/// How names of drugs of four characters and more end.
static DRUG_ENDINGS: &Any = any!("沙韦 拉韦 托韦 昔韦 那韦 替尼 单抗 沙坦 他汀 霉素 沙星");

/// Whether what looks like a name is none.
pub(super) fn nothing(seen: &Seen) -> bool {
    NOUNS.is(seen.name)
        || TRADES.is(seen.name)
        || !seen.name.iter().any(|c| c.is_alphanumeric())
        || seen.kind != NameType::Loc && is_code(seen.name)
        || drug(seen)
        || counted(seen)
        || of_page(seen)
        || thing(seen)
        || word(seen)
        || of_sentence(seen)
}

/// 600519.SH, 2025-0718A, Q4, RON95: a number and Latin letters, whatever the words around it say.
fn is_code(name: &[char]) -> bool {
    let letters = name.iter().take_while(|c| c.is_ascii_uppercase()).count();
    let digits = name.iter().skip(letters).take_while(|c| c.is_ascii_digit()).count();
    let label = (1..=3).contains(&letters) && (1..=3).contains(&digits) && letters + digits == name.len();
    // A- A+: sizes of the type; AA+: a rating
    let sizes = name.len() > 1 && name.iter().all(|c| "A+- ".contains(*c));
    let number = name.iter().take_while(|c| c.is_ascii_digit()).count();
    label && !any!("G7 G8 G20 B20 P5 TF1 M6 E3").is(name) || sizes || number >= 4 && name.iter().all(char::is_ascii)
}

fn drug(seen: &Seen) -> bool {
    let named = DRUGS.ends(seen.name).is_some() || seen.name.len() >= 4 && DRUG_ENDINGS.ends(seen.name).is_some();
    seen.kind != NameType::Org && named
}

/// What is counted or measured, or counts.
fn counted(seen: &Seen) -> bool {
    let name = seen.name;
    let before = seen.char_before();
    match seen.kind {
        // 103路; 走了|十八里路
        NameType::Loc if matches!(name, [.., digit, '路'] if digit.is_ascii_digit()) => true,
        NameType::Loc if matches!(name, [number, .., '里', '路'] if is_numeral(*number)) => true,
        // 十坪, 五坪大
        NameType::Loc if let Some(n) = name.strip_suffix(&['坪']).or(name.strip_suffix(&['坪', '大'])) => {
            !n.is_empty() && n.iter().all(|&c| is_numeral(c))
        }
        // 42张|可躺式
        NameType::Per if matches!(name, ['张' | '项' | '段' | '章' | '席', ..]) && is_numeral(before) => true,
        // 3.2|纳摩尔, 50毫|摩尔: a unit
        _ if any!("摩尔 西弗 赫兹 焦耳 帕斯卡").ends(name).is_some() => {
            before.is_ascii_digit() || "毫微纳皮千兆吉".contains(before)
        }
        // 八旬翁
        _ => matches!(name, [n, '旬', '翁' | '妇' | '汉' | '嬷' | '老', ..] if is_numeral(*n)),
    }
}

/// What stands on a page and belongs to no text: buttons, addresses, labels, places in a picture.
fn of_page(seen: &Seen) -> bool {
    let name = seen.name;
    // 分享 Line 传送, 加入 Line 好友
    let button = || {
        any!("Line LINE").is(name)
            && (seen.is_after(any!("分享 分享␣")) || seen.is_before(any!("传送 ␣传送 好友 ␣好友")))
    };
    // huangsy|@example.com
    let address = || name.iter().all(char::is_ascii) && (name.contains(&'@') || seen.after.first() == Some(&'@'));
    // 湘|ICP备09001234号
    let filed = || any!("ICP").ends(name).is_some() || seen.is_before(any!("ICP备")) || any!("公网安").within(name);
    // 【环球快讯】
    let label =
        || seen.kind == NameType::Org && any!("快讯 速递 早餐 播报").ends(name).is_some() && seen.char_before() == '【';
    // 阿末(左二)
    let place = seen.kind == NameType::Per && matches!(name, ['左' | '右', number] if is_numeral(*number));
    place || button() || address() || filed() || label()
}

/// Weapons, ships, devices, indexes, kinds of oil, versions of products.
fn thing(seen: &Seen) -> bool {
    let (name, after, kind) = (seen.name, seen.after, seen.kind);
    let digit = |i: usize| after.get(i).is_some_and(char::is_ascii_digit);
    match kind {
        // 航母“卡尔·文森”|号
        NameType::Per if matches!(after, ['”' | '"', '号', ..]) => return true,
        // 布兰特|原油
        NameType::Per if any!("布兰特 布伦特 杜拜").is(name) && seen.is_before(any!("原油 期油 期货 油价")) =>
        {
            return true;
        }
        // 詹姆斯·韦布|空间望远镜
        NameType::Per | NameType::Loc if seen.is_before(any!("望远镜 空间望远镜 太空望远镜")) => {
            return true;
        }
        // 日经|平均指数
        NameType::Org if seen.is_before(any!("平均指数 平均股价 股价指数 平均股指")) => return true,
        _ => {}
    }
    // “火星|-11马”
    let weapon = || {
        kind != NameType::Org
            && any!("火星 沙赫德 伊斯坎德尔 匕首 口径 雪松").is(name)
            && after.first() == Some(&'-')
            && digit(1)
    };
    // 云岭|07在合肥上市: a model of a car
    let digits = after.iter().take_while(|c| c.is_ascii_digit()).count();
    let car = any!("车 SUV 版 款 续航 实拍 电动 轿 机型 新能源");
    let then = after.get(digits).copied().unwrap_or('\n');
    if kind != NameType::Org
        && digits == 2
        && !"年月日号路区度%.个人名万亿米公岁点时分比:-".contains(then)
        && seen.is_near(car)
    {
        return true;
    }
    // 疫苗|Qdenga, 特效药Paxlovid
    if name.iter().all(char::is_ascii) && seen.is_after(any!("疫苗 特效药 药物 药品 新药 减肥药 止痛药 抗生素"))
    {
        return true;
    }
    // Ultra版, Max、Pro三个版型
    let trim = || kind != NameType::Loc && any!("Pro Max Ultra Plus Air Lite Mini ProMax").is(name);
    // 名为“小盾”的智能头盔
    let called = || {
        seen.is_after(any!("名为“ 叫“ 叫做“ 取名“ 命名为“"))
            && seen.is_before(any!(
                "”的智能 ”的机器人 ”的手表 ”的头盔 ”的程序 ”的软件 ”的产品 ”的项目 ”的系统 ”的装置 ”的无人机"
            ))
    };
    weapon() || trim() || called()
}

/// Words that are names elsewhere, by what stands beside them.
fn word(seen: &Seen) -> bool {
    let security =
        any!("开玩笑 没有 问题 漏洞 疑虑 风险 机密 单位 团队 威胁 危机 防线 意识 层级 考量 审查 当筹码 为由 高于");
    match seen.name {
        // 暴雨、暴雪: no firm
        ['暴', '雪'] => seen.is_near(any!("雨 雪 风 寒 降温 预警 天气 灾 冻")),
        // 追查枪手: no club
        ['枪', '手'] => seen.is_near(any!("警 枪 名 射 击 行凶 落网 身亡 动机 案 犯")),
        // 拿国安开玩笑: no club
        ['国', '安'] => {
            seen.is_before(security) || seen.is_after(any!("拿 涉 有关 维护 危害 影响 攸关 冲击 事关 卖"))
        }
        ['金', '山'] => seen.after.starts_with(&['银', '山']),
        // 昭和60年
        name if any!("昭和 平成 令和 大正 明治").is(name) => {
            seen.after.first().is_some_and(|&next| is_numeral(next) || next == '元')
        }
        _ => false,
    }
}

/// What firms of a trade are called, none of them by name.
static TRADES: &Any = any!(
    "具身智能公司 人形机器人公司 机器人公司 人工智能公司 自动驾驶公司 芯片公司 半导体公司 生物医药公司 生物科技公司 科技公司 软件公司 \
     互联网公司 游戏公司 新能源公司 医疗公司 制药公司 无人机公司 卫星公司 航天公司 商业航天公司 风险投资公司 创业公司 初创公司 \
     诈骗集团 假检警诈骗集团 电诈集团 犯罪集团"
);

/// Pieces of a sentence that were cut like a name.
fn of_sentence(seen: &Seen) -> bool {
    let (name, after) = (seen.name, seen.after);
    match seen.kind {
        // 翁与移工; 於明(13)日
        NameType::Per => {
            matches!(name, ['翁' | '妇', '与' | '和', ..])
                || matches!(name, ['于', '明' | '今' | '昨'])
                    && matches!(after, ['(', digit, ..] if digit.is_ascii_digit())
        }
        NameType::Org => any!("协商破局 谈判破局 治党 建党").ends(name).is_some(),
        // 法|说会 is an earnings call; 局方, 校方
        NameType::Loc if matches!(name, ['法']) => after.first() == Some(&'说'),
        NameType::Loc if matches!(name, ['局' | '署' | '院' | '校' | '厂' | '店' | '馆']) => {
            after.first() == Some(&'方')
        }
        // 云林以|南山区; 青州城|一小区
        NameType::Loc if name == ['南', '山', '区'] => seen.char_before() == '以',
        NameType::Loc => {
            any!("小区 住宅 楼房 民房 工地").ends(name).is_some()
                && (matches!(name, ['一', '老' | '居' | '在' | '新' | '高' | '住' | '栋' | '处', ..])
                    || matches!(name, [before, '一', _, _] if *before != '第'))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes() {
        let code = |text: &str| is_code(&text.chars().collect::<Vec<_>>());
        assert!(["600519.SH", "0700.HK", "2025", "Q4", "RON95", "T3", "A- A+", "A- A A", "AA"].into_iter().all(code));
        assert!(
            !["X", "Disney+", "4AM", "G20", "NBA", "A4纸", "36氪", "中信证券600030", "Boeing 7877"]
                .into_iter()
                .any(code)
        );
    }
}
