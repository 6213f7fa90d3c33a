//! Facts of the world that joining names needs: states with their letters and
//! capitals, and names that are spelled in more than one way.
//!
//! Common knowledge, compiled by hand; spelled as the reading is (simplified).

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A state or region: name, the letter that stands for it, capital, other names.
struct State(&'static str, &'static str, &'static str, &'static str);

const STATES: &[State] = &[
    State("中国", "中", "北京", "中华人民共和国 中国大陆 大陆"),
    State("美国", "美", "华盛顿", "美利坚合众国 美利坚"),
    State("俄罗斯", "俄", "莫斯科", "俄国 俄联邦 俄罗斯联邦"),
    State("乌克兰", "乌", "基辅", ""),
    State("朝鲜", "朝", "平壤", "北韩 北朝鲜 朝鲜民主主义人民共和国"),
    State("韩国", "韩", "首尔", "南韩 大韩民国 南朝鲜"),
    State("日本", "日", "东京", "日本国"),
    State("英国", "英", "伦敦", "大不列颠 联合王国"),
    State("法国", "法", "巴黎", "法兰西 法兰西共和国"),
    State("德国", "德", "柏林", "德意志 德意志联邦共和国 联邦德国"),
    State("意大利", "意", "罗马", "义大利"),
    State("西班牙", "西", "马德里", ""),
    State("葡萄牙", "葡", "里斯本", ""),
    State("荷兰", "荷", "海牙", "尼德兰"),
    State("比利时", "比", "布鲁塞尔", ""),
    State("卢森堡", "卢", "", ""),
    State("瑞士", "瑞", "伯尔尼", ""),
    State("奥地利", "奥", "维也纳", ""),
    State("瑞典", "", "斯德哥尔摩", ""),
    State("挪威", "挪", "奥斯陆", ""),
    State("丹麦", "丹", "哥本哈根", ""),
    State("芬兰", "芬", "赫尔辛基", ""),
    State("冰岛", "", "雷克雅未克", ""),
    State("爱尔兰", "爱", "都柏林", ""),
    State("波兰", "波", "华沙", ""),
    State("捷克", "捷", "布拉格", "捷克共和国"),
    State("斯洛伐克", "", "布拉迪斯拉发", ""),
    State("匈牙利", "匈", "布达佩斯", ""),
    State("罗马尼亚", "罗", "布加勒斯特", ""),
    State("保加利亚", "保", "索非亚", ""),
    State("希腊", "希", "雅典", ""),
    State("土耳其", "土", "安卡拉", "土耳其共和国"),
    State("塞尔维亚", "塞", "贝尔格莱德", "塞尔维亚共和国"),
    State("克罗地亚", "克", "萨格勒布", "克罗埃西亚"),
    State("白俄罗斯", "白", "明斯克", ""),
    State("立陶宛", "立", "维尔纽斯", ""),
    State("拉脱维亚", "拉", "里加", ""),
    State("爱沙尼亚", "", "塔林", ""),
    State("摩尔多瓦", "摩", "基希讷乌", ""),
    State("格鲁吉亚", "格", "第比利斯", "乔治亚"),
    State("亚美尼亚", "亚", "埃里温", ""),
    State("阿塞拜疆", "阿", "巴库", "亚塞拜然"),
    State("哈萨克斯坦", "哈", "阿斯塔纳", "哈萨克"),
    State("乌兹别克斯坦", "", "塔什干", "乌兹别克"),
    State("吉尔吉斯斯坦", "吉", "比什凯克", "吉尔吉斯"),
    State("塔吉克斯坦", "塔", "杜尚别", "塔吉克"),
    State("土库曼斯坦", "", "阿什哈巴德", "土库曼"),
    State("蒙古国", "蒙", "乌兰巴托", "蒙古"),
    State("印度", "印", "新德里", ""),
    State("巴基斯坦", "巴", "伊斯兰堡", ""),
    State("孟加拉国", "孟", "达卡", "孟加拉"),
    State("斯里兰卡", "斯", "科伦坡", ""),
    State("尼泊尔", "尼", "加德满都", ""),
    State("阿富汗", "", "喀布尔", ""),
    State("伊朗", "伊", "德黑兰", "伊朗伊斯兰共和国"),
    State("伊拉克", "", "巴格达", ""),
    State("以色列", "以", "耶路撒冷", ""),
    State("巴勒斯坦", "", "拉姆安拉", ""),
    State("叙利亚", "叙", "大马士革", ""),
    State("黎巴嫩", "黎", "贝鲁特", ""),
    State("约旦", "约", "安曼", ""),
    State("沙特阿拉伯", "沙", "利雅得", "沙特 沙乌地阿拉伯 沙乌地 沙地阿拉伯 沙地"),
    State("也门", "也", "萨那", "叶门"),
    State("阿联酋", "", "阿布扎比", "阿拉伯联合酋长国 阿拉伯联合大公国 阿联"),
    State("卡塔尔", "卡", "多哈", "卡达"),
    State("科威特", "科", "科威特城", ""),
    State("埃及", "埃", "开罗", "阿拉伯埃及共和国"),
    State("埃塞俄比亚", "", "亚的斯亚贝巴", "埃塞 衣索比亚"),
    State("苏丹", "苏", "喀土穆", ""),
    State("利比亚", "利", "的黎波里", ""),
    State("突尼斯", "突", "", ""),
    State("阿尔及利亚", "", "阿尔及尔", ""),
    State("摩洛哥", "", "拉巴特", ""),
    State("尼日利亚", "", "阿布贾", "奈及利亚"),
    State("肯尼亚", "肯", "内罗毕", "肯亚"),
    State("南非", "", "比勒陀利亚", ""),
    State("坦桑尼亚", "坦", "多多马", "坦尚尼亚"),
    State("乌干达", "", "坎帕拉", ""),
    State("刚果民主共和国", "", "金沙萨", "刚果(金)"),
    State("加纳", "加", "阿克拉", "迦纳"),
    State("津巴布韦", "津", "哈拉雷", "辛巴威"),
    State("赞比亚", "赞", "卢萨卡", "尚比亚"),
    State("安哥拉", "安", "罗安达", ""),
    State("加拿大", "", "渥太华", ""),
    State("墨西哥", "墨", "墨西哥城", ""),
    State("古巴", "", "哈瓦那", ""),
    State("委内瑞拉", "委", "加拉加斯", ""),
    State("哥伦比亚", "哥", "波哥大", ""),
    State("巴西", "", "巴西利亚", ""),
    State("阿根廷", "", "布宜诺斯艾利斯", ""),
    State("智利", "智", "圣地亚哥", ""),
    State("秘鲁", "秘", "利马", ""),
    State("澳大利亚", "澳", "堪培拉", "澳洲"),
    State("新西兰", "新", "惠灵顿", "纽西兰"),
    State("越南", "越", "河内", ""),
    State("老挝", "老", "万象", "寮国"),
    State("柬埔寨", "柬", "金边", ""),
    State("泰国", "泰", "曼谷", ""),
    State("缅甸", "缅", "内比都", ""),
    State("马来西亚", "马", "吉隆坡", "大马"),
    State("新加坡", "", "", "狮城 星洲 星国"),
    State("印度尼西亚", "", "雅加达", "印尼"),
    State("菲律宾", "菲", "马尼拉", ""),
    State("文莱", "文", "", "汶莱"),
    State("香港", "港", "", "香港特别行政区 香港特区"),
    State("澳门", "", "", "澳门特别行政区 澳门特区"),
    State("台湾", "台", "台北", "台湾省"),
    State("贝宁", "", "", "贝南"),
    State("多哥", "", "洛美", ""),
    State("马里", "", "巴马科", "马利"),
    State("几内亚", "", "科纳克里", ""),
    State("几内亚比绍", "", "", "几内亚比索 几比"),
    State("赤道几内亚", "", "马拉博", "赤几"),
    State("佛得角", "", "普拉亚", "维德角"),
    State("圣多美和普林西比", "", "", "圣多美普林西比"),
    State("科摩罗", "", "", "葛摩"),
    State("莱索托", "", "马塞卢", "赖索托"),
    State("南苏丹", "", "朱巴", ""),
    State("刚果(金)", "", "金沙萨", "刚果民主共和国 民主刚果"),
    State("刚果(布)", "", "布拉柴维尔", "刚果共和国"),
    State("波黑", "", "萨拉热窝", "波斯尼亚和黑塞哥维那 波斯尼亚 波士尼亚"),
    State("黑山", "", "波德戈里察", "蒙特内哥罗"),
    State("科索沃", "", "普里什蒂纳", "科索夫"),
    State("安道尔", "", "", "安道拉"),
    State("摩纳哥", "", "", ""),
    State("圣马力诺", "", "", "圣马利诺"),
    State("列支敦士登", "", "瓦杜兹", ""),
    State("巴林", "", "麦纳麦", ""),
    State("阿曼", "", "马斯喀特", ""),
    State("不丹", "", "廷布", ""),
    State("东帝汶", "", "帝力", ""),
    State("海地", "", "太子港", ""),
    State("巴拿马", "", "巴拿马城", ""),
    State("牙买加", "", "", ""),
    State("巴哈马", "", "拿骚", ""),
    State("巴巴多斯", "", "", "巴贝多"),
    State("多米尼克", "", "", ""),
    State("格林纳达", "", "", "格瑞那达"),
    State("圣卢西亚", "", "", "圣露西亚"),
    State("圣基茨和尼维斯", "", "", "圣克里斯多福及尼维斯"),
    State("圣文森特和格林纳丁斯", "", "", "圣文森及格瑞那丁"),
    State("安提瓜和巴布达", "", "", "安地卡及巴布达"),
    State("特立尼达和多巴哥", "", "", "千里达及托巴哥 千里达"),
    State("苏里南", "", "帕拉马里博", "苏利南"),
    State("斐济", "", "苏瓦", "斐济群岛"),
    State("汤加", "", "", "东加"),
    State("萨摩亚", "", "阿皮亚", ""),
    State("基里巴斯", "", "塔拉瓦", "吉里巴斯"),
    State("密克罗尼西亚", "", "", "密克罗尼西亚联邦"),
    State("马绍尔群岛", "", "", ""),
    State("库克群岛", "", "", ""),
    State("乍得", "", "", ""),
    State("尼日尔", "", "", "尼日"),
    State("布基纳法索", "", "", "布吉纳法索"),
    State("斯威士兰", "", "", "史瓦帝尼 史瓦济兰"),
    State("厄瓜多尔", "", "基多", "厄瓜多"),
    State("玻利维亚", "", "", ""),
    State("巴拉圭", "", "亚松森", ""),
    State("乌拉圭", "", "", ""),
    State("纳米比亚", "", "", ""),
    State("博茨瓦纳", "", "", "波札那"),
    State("莫桑比克", "", "马普托", "莫三比克"),
    State("马拉维", "", "", "马拉威"),
    State("卢旺达", "", "基加利", "卢安达"),
    State("布隆迪", "", "", "蒲隆地"),
    State("索马里", "", "摩加迪沙", "索马利亚"),
    State("吉布提", "", "", "吉布地"),
    State("厄立特里亚", "", "", "厄利垂亚"),
    State("毛里塔尼亚", "", "", "茅利塔尼亚"),
    State("科特迪瓦", "", "", "象牙海岸"),
    State("利比里亚", "", "", "赖比瑞亚"),
    State("塞拉利昂", "", "", ""),
    State("塞内加尔", "", "达喀尔", ""),
    State("冈比亚", "", "", "甘比亚"),
    State("加蓬", "", "", "加彭"),
    State("喀麦隆", "", "", ""),
    State("毛里求斯", "", "", "模里西斯"),
    State("塞舌尔", "", "", "塞席尔"),
    State("马达加斯加", "", "", ""),
    State("塞浦路斯", "", "尼科西亚", "塞普勒斯 赛普勒斯"),
    State("斯洛文尼亚", "", "", "斯洛维尼亚"),
    State("北马其顿", "", "", ""),
    State("阿尔巴尼亚", "", "", ""),
    State("马耳他", "", "", "马尔他"),
    State("马尔代夫", "", "马累", "马尔地夫"),
    State("巴布亚新几内亚", "", "", "巴布亚纽几内亚"),
    State("帕劳", "", "", "帛琉"),
    State("所罗门群岛", "", "", "索罗门群岛"),
    State("瓦努阿图", "", "", "万那杜"),
    State("图瓦卢", "", "", "吐瓦鲁"),
    State("瑙鲁", "", "", "诺鲁"),
    State("危地马拉", "", "", "瓜地马拉"),
    State("洪都拉斯", "", "特古西加尔巴", "宏都拉斯"),
    State("尼加拉瓜", "", "马那瓜", ""),
    State("哥斯达黎加", "", "圣何塞", "哥斯大黎加"),
    State("萨尔瓦多", "", "", ""),
    State("伯利兹", "", "", "贝里斯"),
    State("多米尼加", "", "圣多明各", "多明尼加"),
    State("圭亚那", "", "", "盖亚那"),
    State("欧洲", "欧", "", ""),
];

/// A line: names of one person, body or place, the first the most usual; only whole names.
const ALIASES: &str = "\
特朗普 川普 唐纳德·特朗普 唐纳·川普
普京 普丁 蒲亭 弗拉基米尔·普京
泽连斯基 泽伦斯基 泽兰斯基 弗拉基米尔·泽连斯基
吕特 鲁特 马克·吕特
奥巴马 欧巴马 贝拉克·奥巴马
拜登 乔·拜登
马克龙 马克宏 马卡龙
默克尔 梅克尔
朔尔茨 肖尔茨 萧兹
内塔尼亚胡 纳坦雅胡 尼坦雅胡
埃尔多安 厄多安 艾尔多安
莫迪 纳伦德拉·莫迪
卢拉 鲁拉
斯塔默 施凯尔 史塔默
哈马斯 巴勒斯坦伊斯兰抵抗运动
新华社 新华通讯社
中新社 中国新闻社 中新网
朝中社 朝鲜中央通讯社 朝中通社
韩联社 韩国联合通讯社
俄新社 俄罗斯新闻社
塔斯社 俄通社
路透社 路透 REUTERS Reuters
法新社 法国新闻社 AFP
美联社 美国联合通讯社
共同社 日本共同社
央视 中央电视台 央视新闻 中央广播电视总台 总台
中央社 中央通讯社
今日俄罗斯 RT
北约 北大西洋公约组织
欧盟 欧洲联盟
欧盟委员会 欧委会 欧盟执委会
非盟 非洲联盟
东盟 东南亚国家联盟 亚细安 东协
上合组织 上海合作组织
联合国安理会 安理会 联合国安全理事会
联合国大会 联大
世卫组织 世界卫生组织 世卫 WHO
世贸组织 世界贸易组织 世贸 WTO
国际货币基金组织 IMF 国际货币基金
联合国粮农组织 粮农组织 联合国粮食及农业组织
国际原子能机构 IAEA
国际足联 FIFA 国际足球联合会
美联储 美国联邦储备委员会 联准会 联储局 联储
立法院 立院
行政院 政院
众议院 众院
参议院 参院
砂拉越 砂州 砂劳越 沙捞越
霹雳 霹州
雪兰莪 雪州
森美兰 森州
柔佛 柔州
五角大楼 美国国防部 五角大厦
联邦调查局 美国联邦调查局 FBI
中情局 中央情报局 CIA 美国中央情报局
发改委 国家发改委 国家发展和改革委员会 国家发展改革委
央行 中国人民银行 人民银行
证监会 中国证监会 中国证券监督管理委员会
市场监管总局 国家市场监督管理总局 国家市场监管总局
国台办 国务院台湾事务办公室 国务院台办
中共 中国共产党
中石化 中国石化 中国石油化工集团 中国石油化工集团有限公司 中国石油化工股份有限公司
中海油 中国海油 中国海洋石油集团有限公司 中国海洋石油有限公司
大摩 摩根士丹利
小摩 摩根大通
汇丰 汇丰银行 汇丰控股
台电 台湾电力公司 台湾电力股份有限公司
台铁 台湾铁路公司 台湾铁路管理局
台积电 台湾积体电路制造公司
港府 香港特区政府 香港特别行政区政府 特区政府
联合国儿童基金会 儿基会 联合国儿基会
联合国难民署 联合国难民事务高级专员公署 难民署
中石油 中国石油 中国石油天然气集团 中国石油天然气集团有限公司 中国石油天然气股份有限公司
国足 中国男足 中国国家男子足球队
皇马 皇家马德里
巴萨 巴塞罗那
马竞 马德里竞技
国米 国际米兰
尤文 尤文图斯
拜仁 拜仁慕尼黑
多特 多特蒙德
勒沃 勒沃库森
门兴 门兴格拉德巴赫
曼联 曼彻斯特联
曼城 曼彻斯特城
热刺 托特纳姆热刺
维拉 阿斯顿维拉
西汉姆 西汉姆联
纽卡 纽卡斯尔 纽卡斯尔联
那不勒斯 拿坡里
大巴黎 巴黎圣日耳曼
马赛 奥林匹克马赛
里斯本竞技 葡萄牙体育
民进党 民主进步党
国民党 中国国民党
全国人大 全国人民代表大会
全国政协 中国人民政治协商会议全国委员会
悉尼 雪梨
旧金山 三藩市
孟买 孟买市
符拉迪沃斯托克 海参崴
哈巴罗夫斯克 伯力";

struct Tables {
    states: FxHashMap<&'static str, &'static str>,
    letters: FxHashMap<char, &'static str>,
    /// First characters of the names of states, and letters.
    firsts: Vec<char>,
    capitals: FxHashMap<&'static str, &'static str>,
    aliases: FxHashMap<&'static str, &'static str>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut t = Tables {
        states: FxHashMap::default(),
        letters: FxHashMap::default(),
        firsts: Vec::new(),
        capitals: FxHashMap::default(),
        aliases: FxHashMap::default(),
    };
    for State(name, letter, capital, others) in STATES {
        t.states.insert(name, name);
        others.split(' ').filter(|o| !o.is_empty()).for_each(|o| {
            t.states.insert(o, name);
        });
        if let Some(c) = letter.chars().next() {
            t.letters.insert(c, name);
        }
        if !capital.is_empty() {
            t.capitals.insert(capital, name);
        }
    }
    for row in ALIASES.lines() {
        let first = row.split(' ').next().unwrap_or_default();
        t.aliases.extend(row.split(' ').map(|name| (name, first)));
    }
    t.firsts.extend(t.states.keys().filter_map(|name| name.chars().next()).chain(t.letters.keys().copied()));
    t.firsts.sort_unstable();
    t.firsts.dedup();
    t
});

/// The state that a letter stands for.
fn of_letter(c: char) -> Option<&'static str> {
    TABLES.letters.get(&c).copied()
}

/// The state that a place name names: 俄, 俄国, 俄罗斯联邦 → 俄罗斯.
pub fn state(name: &str) -> Option<&'static str> {
    let mut chars = name.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => of_letter(c),
        _ => TABLES.states.get(name).copied(),
    }
}

/// The state at the head of a name, and the rest: 俄外交部 → 俄罗斯, 外交部.
pub fn leading_state(name: &str) -> Option<(&'static str, &str)> {
    let mut chars = name.chars();
    if chars.next().is_none_or(|c| TABLES.firsts.binary_search(&c).is_err()) {
        return None;
    }
    let heads = name.char_indices().skip(2).take(12).filter_map(|(i, _)| name.split_at_checked(i));
    let heads = heads.filter(|(head, rest)| !(head.ends_with('国') && head.chars().count() == 2 && is_national(rest)));
    let heads = heads.filter(|(head, rest)| !rest.chars().next().is_some_and(|c| goes_on(head, c)));
    if let Some(found) = heads.filter_map(|(head, rest)| Some((*TABLES.states.get(head)?, rest))).last() {
        return Some(found);
    }
    let mut chars = name.chars();
    let state = of_letter(chars.next()?)?;
    Some((state, chars.as_str())).filter(|(_, rest)| !rest.is_empty())
}

/// 俄|国防部, 美|国务院: whether with a letter before it 国 begins the name of a body whose rest this is.
fn is_national(rest: &str) -> bool {
    const RESTS: [&str; 13] = [
        "防部",
        "防大学",
        "防委员会",
        "务院",
        "务卿",
        "会众议院",
        "会参议院",
        "家安全",
        "家情报",
        "家航",
        "家统计",
        "家银行",
        "土安全",
    ];
    rest == "会" || RESTS.iter().any(|r| rest.starts_with(r))
}

/// Whether the letter stands for a state in news (中, 美, 俄 …).
pub fn is_state_letter(c: char) -> bool {
    of_letter(c).is_some()
}

/// Whether a state's name is only the beginning of another where `next` follows: 马里|兰, 海地|产, 东加|里曼丹.
pub fn goes_on(state: &str, next: char) -> bool {
    match state {
        "马里" => "兰奥亚科博".contains(next),
        "海地" => next == '产',
        "东加" => next == '里',
        "巴林" => "左右".contains(next),
        _ => false,
    }
}

/// The state whose capital this is.
pub fn capital_of(name: &str) -> Option<&'static str> {
    TABLES.capitals.get(name).copied()
}

/// The hundred and fifty surnames most borne, and others of the news.
const SURNAMES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景单包司柏宁柯阮桂闵解强柴简楚和谌蔺荀昝佘宓仇华车冉房边净阚骆邝岑卓麦冼敖巫佟戚辜褚臧卞嵇晏窦邬滕郁匡虞裘缪濮芮娄巩禹郦寇扈逯晁栾桑刁狄茅荆鞠胥綦訾饶";

/// Whether the character is a usual surname.
pub fn is_surname(c: char) -> bool {
    SURNAMES.contains(c)
}

/// The most usual of the names that name the same.
pub fn usual(name: &str) -> Option<&'static str> {
    TABLES.aliases.get(name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states() {
        assert_eq!(state("俄"), Some("俄罗斯"));
        assert_eq!(state("北韩"), Some("朝鲜"));
        assert_eq!(state("乌鲁木齐"), None);
        assert_eq!(leading_state("俄外交部"), Some(("俄罗斯", "外交部")));
        assert_eq!(leading_state("俄国防部"), Some(("俄罗斯", "国防部")));
        assert_eq!(leading_state("美国务院"), Some(("美国", "国务院")));
        assert_eq!(leading_state("泰国防空部队"), Some(("泰国", "防空部队")));
        assert_eq!(leading_state("美国会计协会"), Some(("美国", "会计协会")));
        assert_eq!(leading_state("马里外交部"), Some(("马里", "外交部")));
        assert_ne!(leading_state("马里兰大学"), Some(("马里", "兰大学")));
        assert_eq!(leading_state("大韩民国总统府"), Some(("韩国", "总统府")));
        assert_eq!(capital_of("平壤"), Some("朝鲜"));
        assert_eq!(usual("川普"), Some("特朗普"));
    }

    #[test]
    fn no_letter_stands_for_two() {
        let mut seen = std::collections::HashSet::new();
        for State(name, letter, ..) in STATES {
            assert!(letter.is_empty() || seen.insert(letter), "{name} {letter}");
        }
    }
}
