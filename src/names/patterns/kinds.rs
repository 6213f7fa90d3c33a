//! What kind of name it is, by its ending and by what stands beside it; what is no name.

use super::Reader;
use crate::facts;
use crate::names::nested::is_body;
use crate::numbers::numeral::is_numeral;
use crate::report::{Mention, NameType};
use crate::text::is_han;
use crate::text::words::{Any, any};

/// What is held in a place.
pub(super) static FESTIVALS: &Any = any!("影展 电影节 戏剧节 艺术节 音乐节 作家节 书展 车展");

/// How names of listed firms end.
static FIRMS: &Any = any!("新材 股份 控股 科技 光电 药业 重工 传媒 置业 地产 实业 能源 证券 电子");
/// What the model takes for names and is none.
static NOUNS: &Any = any!(
    "阿嬷 阿嫲 阿伯 阿公 阿婆 网传 韩娱 VAR CPO AIGC 平后 植硅体 IPO LPR HBM CPI PPI GPU CPU API LED OLED \
     RNA DNA mRNA PCR CT MRI ICU VIP KPI AR VR LNG NFT CEO CFO ETF REIT ESG SUV MPV LIKE SHARE FOLLOW \
     利益集团 官商集团 圖利财团 图利财团 勾结财团 图利集团 诈骗集团 GMT UTC 蓝营大老 绿营大老 藏州县 \
     涉藏州县 公共医院 公立医院 私立医院 新财团 新联盟 红矮星 白矮星 总比分 老城区 老旧小区 城中村 \
     人行天桥 实习编辑 美术编辑 视觉编辑 全媒 融媒 AI MVP CoWoS GDP App 召委 卫环召委 陆警 预托证券 ADR \
     令屋邨 承建商 屋苑 好康 统调电厂 马上 马达 马达内 亚市 欧市 绿委 蓝委 深有体会 镓和锗 电信公司 电力公司 自来水公司 保险公司 航空公司 石油公司 \
     物业公司 铁路公司 天然气公司 光明大道 长治久安 愚公移山 奔小康 百香果 草原 森林 树林 山地 平路 温带 亚热带 \
     分水岭 高尔夫球场 篮球场 居民小区 潜水艇 泻湖 玄武岩 花岗岩 石灰岩 渡海 渡江 荣休 月背 依规治党 图源 时政 边境口岸 罗里司机 梁何利 何梁何利基 投信 自营商 里瓦斯 巷道里瓦斯 国际机场 破局 ADVERTISEMENT E-mail \
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

/// `names.kind`: what kind of name it is by its ending, whatever the model made of it.
pub(super) fn kinds(reader: &Reader, flat: &mut Vec<Mention>) {
    // What is a school, a court, a firm by its ending is a body, not its building.
    static BODY_ENDINGS: &Any = any!("大学 学院 中学 小学 图书馆 医院 法院 公司 集团 银行 电视台");
    // What is an administrative division or a campus by its ending is a place.
    static DIVISIONS: &Any = any!("特别行政区 自治区 自治州 自治县 自治旗 校区");
    static OFFICES: &Any = any!("总统府 总理府 首相府 政府 外交部 国防部 法院 公司");
    flat.retain_mut(|m| {
        let chars = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default();
        let after = reader.chars.get(m.end as usize..).unwrap_or_default();
        let name: String = chars.iter().collect();
        let ends = |endings: &Any| endings.ends(chars).is_some_and(|length| length < chars.len());
        // 瑞衡|新材: a firm by the line of its business
        let firm = chars.len() >= 4 && FIRMS.ends(chars).is_some();
        if firm && matches!(m.kind, NameType::Loc | NameType::Per) {
            (m.kind, m.rule) = (NameType::Org, "names.kind");
        }
        // 雅芙丽植发
        if m.kind == NameType::Per && chars.len() > 3 && any!("植发 医美 口腔").ends(chars).is_some() {
            (m.kind, m.rule) = (NameType::Org, "names.kind");
        }
        // 福登|胸部停球
        if m.kind == NameType::Org
            && chars.len() >= 4
            && any!("胸部 头部 腿部 脚部 手部 背部 腹部 肩部 颈部").ends(chars).is_some()
        {
            (m.end, m.kind, m.rule) = (m.end - 2, NameType::Per, "names.kind");
            return true;
        }
        // 八旬翁, 翁与移工; 103路; 於明(13)日
        let aged = matches!(chars, [n, '旬', '翁' | '妇' | '汉' | '嬷' | '老', ..] if is_numeral(*n));
        let joined = m.kind == NameType::Per && matches!(chars, ['翁' | '妇', '与' | '和', ..]);
        let bus = m.kind == NameType::Loc && matches!(chars, [.., digit, '路'] if digit.is_ascii_digit());
        let day = m.kind == NameType::Per
            && matches!(chars, ['于', '明' | '今' | '昨'])
            && matches!(after, ['(', digit, ..] if digit.is_ascii_digit());
        // 走了|十八里路
        let way = m.kind == NameType::Loc && matches!(chars, [number, .., '里', '路'] if is_numeral(*number));
        if aged || joined || bus || day || way {
            return false;
        }
        let (near, next) = (reader.chars.get((m.start as usize).saturating_sub(8)..m.start as usize), after.get(..after.len().min(8)));
        let beside = |words: &Any| [near, next].iter().flatten().any(|text| words.within(text));
        // 暴雨、暴雪, 追查枪手: and no firm or club
        let weather = chars == ['暴', '雪'] && beside(any!("雨 雪 风 寒 降温 预警 天气 灾 冻"));
        let gunman = chars == ['枪', '手'] && beside(any!("警 枪 名 射 击 行凶 落网 身亡 动机 案 犯"));
        // 42张|可躺式
        let counted = m.kind == NameType::Per
            && matches!(chars, ['张' | '项' | '段' | '章' | '席', ..])
            && m.start > 0
            && is_numeral(reader.char(m.start as usize - 1));
        // 分享 Line 传送, 加入 Line 好友: a button
        let button = any!("Line LINE").is(chars)
            && (reader.any_before(m.start as usize, any!("分享 分享␣")).is_some()
                || any!("传送 ␣传送 好友 ␣好友").starts(after).is_some());
        // 十坪, 五坪大
        let area = m.kind == NameType::Loc
            && (chars.strip_suffix(&['坪']).or(chars.strip_suffix(&['坪', '大'])))
                .is_some_and(|n| !n.is_empty() && n.iter().all(|&c| is_numeral(c)));
        // 拿国安开玩笑: security, no club
        let security = chars == ['国', '安']
            && (any!("开玩笑 没有 问题 漏洞 疑虑 风险 机密 单位 团队 威胁 危机 防线 意识 层级 考量 审查 当筹码 为由 高于").starts(after).is_some()
                || reader.any_before(m.start as usize, any!("拿 涉 有关 维护 危害 影响 攸关 冲击 事关 卖")).is_some());
        // 3.2|纳摩尔, 50毫|摩尔: a unit
        let unit = any!("摩尔 西弗 赫兹 焦耳 帕斯卡").ends(chars).is_some()
            && m.start > 0
            && (reader.char(m.start as usize - 1).is_ascii_digit() || "毫微纳皮千兆吉".contains(reader.char(m.start as usize - 1)));
        let saying = chars == ['金', '山'] && after.starts_with(&['银', '山']);
        let failed = m.kind == NameType::Org && any!("协商破局 谈判破局 治党 建党").ends(chars).is_some();
        if weather || gunman || counted || button || area || saying || failed || security || unit {
            return false;
        }
        // huangsy|@example.com
        let latin = chars.iter().all(char::is_ascii);
        if latin && (chars.contains(&'@') || after.first() == Some(&'@')) {
            return false;
        }
        // 拿督|古玛拉山: a title of Malaysia names a person
        let honoured = any!("拿督 拿督斯里 丹斯里 拿汀 拿汀斯里 拿督巴杜卡 达图");
        if matches!(m.kind, NameType::Loc | NameType::Org)
            && (2..=8).contains(&chars.len())
            && reader.any_before(m.start as usize, honoured).is_some()
        {
            (m.kind, m.rule) = (NameType::Per, "names.kind");
        }
        // 田埔|镇长邱垂坤: the name after the office is who holds it
        let town = any!("镇长 乡长 里长 村长").starts(after).is_some() && facts::is_surname(reader.char(m.end as usize + 2));
        let says = any!("说 表示 指 称 受访 指出 认为 坦言 强调 也 则 今 , 、 在 与");
        let named = || (4..=5).any(|n| after.get(n..).is_some_and(|then| says.starts(then).is_some()));
        if m.kind == NameType::Per && chars.len() == 2 && town && named() {
            (m.kind, m.rule) = (NameType::Loc, "names.kind");
        }
        // 赖|总统, 韩|市长: a surname before an office, which no state has
        let head_of_state = any!("总统 副总统 主席").starts(after).is_some();
        let office = any!("市长 县长 院长 局长 校长 处长 区长").starts(after).is_some();
        if let (NameType::Loc, [c]) = (m.kind, chars)
            && facts::is_surname(*c)
            && (head_of_state && !facts::is_state_letter(*c) || office)
            && (m.start == 0 || !is_han(reader.char(m.start as usize - 1)))
        {
            (m.kind, m.rule) = (NameType::Per, "names.kind");
        }
        // Meridian Capital, Saxo Bank
        let firms = any!("Capital Bank Partners Group Securities Research Holdings Inc Corp Ltd LLC Energy Airlines Technologies Analytics Advisors Investments");
        if m.kind == NameType::Per && chars.contains(&' ') && firms.ends(chars).is_some() {
            (m.kind, m.rule) = (NameType::Org, "names.kind");
        }
        // 外资券商|麦格里
        let house = any!("券商 外资券商 外资投行 投行 美系外资 欧系外资 日系外资 亚系外资");
        if m.kind == NameType::Per && chars.len() <= 4 && reader.any_before(m.start as usize, house).is_some() {
            (m.kind, m.rule) = (NameType::Org, "names.kind");
        }
        // 宏硕|法说会
        if chars.len() >= 3 && chars.last() == Some(&'法') && after.starts_with(&['说', '会']) {
            (m.end, m.kind, m.rule) = (m.end - 1, NameType::Org, "names.kind");
            return true;
        }
        // 拿督|沙戈国中: a school of Malaysia
        if matches!(m.kind, NameType::Per | NameType::Loc)
            && any!("国中 独中").ends(chars).is_some_and(|n| chars.len() >= n + 2)
        {
            let title = reader.any_before(m.start as usize, any!("拿督 敦 丹斯里"));
            (m.start, m.kind, m.rule) = (m.start - title.unwrap_or(0) as u32, NameType::Org, "names.kind");
            return true;
        }
        // 边境口岸|德萨瓜德罗
        let town = any!("口岸 小镇 边境城市 边境小城 村庄 城镇 重镇 古城");
        if m.kind == NameType::Per && chars.len() >= 4 && reader.any_before(m.start as usize, town).is_some() {
            (m.kind, m.rule) = (NameType::Loc, "names.kind");
        }
        // 名为“小盾”的智能头盔
        let thing = any!("”的智能 ”的机器人 ”的手表 ”的头盔 ”的程序 ”的软件 ”的产品 ”的项目 ”的系统 ”的装置 ”的无人机");
        let called = any!("名为“ 叫“ 叫做“ 取名“ 命名为“");
        if thing.starts(after).is_some() && reader.any_before(m.start as usize, called).is_some() {
            return false;
        }
        // 科顺微|董秘: who has one is a firm
        let traded = any!(
            "董秘 股价 公告称 发布公告 股东大会 第一大股东 第二大股东 第三大股东 实控人 实际控制人 停牌 复牌 涨停 跌停"
        );
        if m.kind == NameType::Per && (3..=4).contains(&chars.len()) && traded.starts(after).is_some() {
            (m.kind, m.rule) = (NameType::Org, "names.kind");
        }
        // 吉尔吉斯|金矿交易
        if m.kind == NameType::Event && any!("交易 冲突 危机 争端 争议 丑闻 谈判").ends(chars).is_some() {
            let state = facts::leading_state(&name).map(|(_, rest)| rest.chars().count());
            m.end -= state.unwrap_or(chars.len()) as u32;
            (m.kind, m.rule) = (NameType::Loc, "names.kind");
            return m.end > m.start;
        }
        // 一家|中国|矿业公司
        let one = reader.any_before(m.start as usize, any!("一家 两家 三家 多家 几家 数家 某家 一所 一间"));
        if m.kind == NameType::Org
            && one.is_some()
            && any!("公司 企业 银行 集团 媒体 报纸 机构 智库 大学 医院 电视台").ends(chars).is_some()
            && let Some((_, rest)) =
                facts::leading_state(&name).filter(|(_, rest)| (3..=6).contains(&rest.chars().count()))
        {
            (m.end, m.kind, m.rule) = (m.end - rest.chars().count() as u32, NameType::Loc, "names.kind");
            return true;
        }
        // 韩正伦|会在下周说明
        if m.kind == NameType::Org
            && let [surname, _, _, '会'] = chars
            && facts::is_surname(*surname)
            && any!("在下 在明 在今 在本 在周 于下 于明 于今 再 继续").starts(after).is_some()
        {
            (m.end, m.kind, m.rule) = (m.end - 1, NameType::Per, "names.kind");
            return true;
        }
        // 葵涌|工厦揭电骗中心, of a headline
        let found = chars.iter().position(|&c| c == '揭').and_then(|i| chars.get(..i));
        if m.kind == NameType::Org
            && let Some(house) = found
            && let Some(n) = any!("工厦 唐楼 村屋 商厦 大厦 民宅").ends(house).filter(|&n| house.len() >= n + 2)
        {
            (m.end, m.kind, m.rule) = (m.start + (house.len() - n) as u32, NameType::Loc, "names.kind");
            return true;
        }
        // 大武|四乡: so many of them
        if matches!(m.kind, NameType::Loc | NameType::Org)
            && let [_, _, .., number, level @ ('乡' | '镇' | '区' | '县' | '市' | '省')] = chars
            && "两三四五六七八九".contains(*number)
            && (*level != '省' || chars.len() >= 5)
            && (*level != '市' || m.start > 0 && reader.char(m.start as usize - 1) == '、')
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
        // 局方, 校方
        if m.kind == NameType::Loc
            && matches!(chars, ['局' | '署' | '院' | '校' | '厂' | '店' | '馆'])
            && reader.char(m.end as usize) == '方'
        {
            return false;
        }
        // Ultra版, Max、Pro三个版型
        let trim = any!("Pro Max Ultra Plus Air Lite Mini ProMax").is(chars);
        if trim && m.kind != NameType::Loc {
            return false;
        }
        // 布兰特|原油
        if m.kind == NameType::Per
            && any!("布兰特 布伦特 杜拜").is(chars)
            && any!("原油 期油 期货 油价").starts(after).is_some()
        {
            return false;
        }
        let platform = any!("Netflix Disney Spotify WhatsApp Telegram Instagram Threads Facebook YouTube TikTok LINE Line WeChat").is(chars);
        let agency = any!("Getty␣Images Getty Reuters REUTERS AFP EPA").is(chars);
        let paper = any!("罗体 米体 都体 每体 阿斯报 马卡报 队报 踢球者 图片报 太阳报 镜报").is(chars);
        if matches!(m.kind, NameType::Per | NameType::Loc) && (platform || paper || agency) {
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
        let named = DRUGS.ends(chars).is_some() || chars.len() >= 4 && DRUG_ENDINGS.ends(chars).is_some();
        let drug = m.kind != NameType::Org && named;
        // 阿末(左二): where somebody stands in a picture
        let place = m.kind == NameType::Per && matches!(chars, ['左' | '右', number] if is_numeral(*number));
        // 伊普索斯|民调
        let polls = m.kind == NameType::Per && any!("伊普索斯 盖洛普 拉斯穆森 益普索 尼尔森 舆观").is(chars);
        if polls && any!("民 的民 公布 发布 调查 的调查 本月 数据 最新 集团 公司").starts(after).is_some()
            || any!("韩联参 伊普索斯").is(chars)
        {
            (m.kind, m.rule) = (NameType::Org, "names.kind");
        }
        // 博克拉|曾发生强震, 帕卢|居民: a place, whose name may be anybody's
        let rest = after.get(..after.len().min(14)).unwrap_or_default();
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
        let index = m.kind == NameType::Org && any!("平均指数 平均股价 股价指数 平均股指").starts(after).is_some();
        let weapon = m.kind != NameType::Org
            && any!("火星 沙赫德 伊斯坎德尔 匕首 口径 雪松").is(chars)
            && matches!(after, ['-', next, ..] if next.is_ascii_digit());
        let era = any!("昭和 平成 令和 大正 明治").is(chars)
            && matches!(after, [next, ..] if is_numeral(*next) || *next == '元');
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
        // 航母“卡尔·文森”|号
        let ship = m.kind == NameType::Per && matches!(after, ['”' | '"', '号', ..]);
        if south || some || label || ship || place || call || era || filed || drug || index || weapon || NOUNS.is(chars)
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
        if m.kind == NameType::Event && ends(any!("大联盟")) {
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
        if m.kind == NameType::Loc && ends(BODY_ENDINGS) {
            (m.kind, m.rule) = (NameType::Org, "names.kind");
        }
        if m.kind == NameType::Org && ends(DIVISIONS) {
            (m.kind, m.rule) = (NameType::Loc, "names.kind");
        }
        // 贝南|总统: a state is nobody.
        let whole = matches!(m.kind, NameType::Per | NameType::Org) && m.end - m.start >= 2;
        if whole && facts::state(&name).is_some() {
            (m.kind, m.rule) = (NameType::Loc, "names.kind");
        }
        // What is held is an event; what is won is none, nor is an office.
        if m.kind == NameType::Event && OFFICES.ends(chars).is_some() {
            (m.kind, m.rule) = (NameType::Org, "names.kind");
        }
        if m.kind == NameType::Org && FESTIVALS.ends(chars).is_some() {
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
        m.kind != NameType::Event || numbered || any!("奖 勋章 奖章").ends(chars).is_none()
    });
}
