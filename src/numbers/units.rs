//! What may follow a numeral, and what may stand before it.

use crate::report::Modifier;
use crate::text::words::Words;
use std::sync::OnceLock;

/// What a word after a numeral makes of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Unit {
    /// %, 巴仙: parts of a hundred, times ten to a power (‰: -1).
    Percent(i32),
    /// 个百分点, 基点.
    Point(&'static str),
    /// 成: tenths.
    Tenths,
    /// 折: tenths of the price.
    Discount,
    /// ISO 4217.
    Money(&'static str),
    /// 元 and its like: the currency of the text.
    Yuan,
    /// 角, 分 (of 元) after 块 or before 钱: power of ten of 元.
    Coin(i32),
    /// 美分: hundredths of a currency.
    Cent(&'static str),
    /// Units of measure.
    Quantity,
    /// Classifiers.
    Classifier,
    /// 倍, 级 and others that count nothing.
    Other,
    /// 楼, 号: an ordinal without 第.
    Ordinal,
    /// 岁.
    Age,
    /// 旬: ten years of age.
    Decade,
    /// 国, 地: nouns counted without a classifier.
    Noun,
    /// 强: the best so many.
    Bare,
}

/// The table of units.
const UNITS: &[(&str, Unit)] = &[
    ("% 巴仙 ﹪ 趴 percent", Unit::Percent(0)),
    ("‰", Unit::Percent(-1)),
    ("‱", Unit::Percent(-2)),
    ("个百分点 百分点 个百份点", Unit::Point("个百分点")),
    ("个基点 基点 点子 bp BP", Unit::Point("基点")),
    ("成", Unit::Tenths),
    ("折", Unit::Discount),
    ("元 圆 块钱 块 元钱 蚊 元整 元正 圆整 块大洋 银元", Unit::Yuan),
    ("角 毛钱 角钱 毫 毛", Unit::Coin(-1)),
    ("分钱 仙", Unit::Coin(-2)),
    ("港仙", Unit::Cent("HKD")),
    ("美分", Unit::Cent("USD")),
    ("欧分", Unit::Cent("EUR")),
    ("便士", Unit::Cent("GBP")),
    (
        "米 公尺 厘米 公分 毫米 微米 纳米 奈米 皮米 分米 千米 公里 华里 里 英里 海里 浬 哩 英尺 尺 呎 英寸 英吋 吋 寸 丈 英码 光年 天文单位 秒差距 km m cm mm nm μm µm dm KM CM MM feet feets foot ft inch inches mile miles \"",
        Unit::Quantity,
    ),
    (
        "平方米 平方公尺 平方公里 平方千米 平方厘米 平方毫米 平方分米 平方英里 平方英尺 平方呎 平方尺 方呎 方尺 平方公分 平方码 平米 平方 公顷 公亩 亩 英亩 坪 ㎡ m² km²",
        Unit::Quantity,
    ),
    (
        "立方米 立方公里 立方千米 立方厘米 立方分米 立方毫米 立方英尺 立方公尺 立方呎 立方尺 立方 m³ 升 公升 毫升 分升 加仑 夸脱 品脱 茶匙 汤匙 蒲式耳 L l ml mL ML cc CC",
        Unit::Quantity,
    ),
    (
        "克 千克 公斤 毫克 微克 纳克 斤 市斤 台斤 两 钱 吨 总吨 载重吨 公吨 英吨 短吨 长吨 磅 盎司 安士 克拉 公担 担 kg KG g mg μg t lb oz 吨级 吨标准煤 吨油当量 桶油当量",
        Unit::Quantity,
    ),
    ("比索 披索 摄氏度 华氏度 摄氏° 华氏° 摄氏 华氏 开尔文 度 ℃ ℉ °C °F ° C", Unit::Quantity),
    (
        "瓦 瓦特 千瓦 瓩 兆瓦 吉瓦 太瓦 W kW KW MW GW TW 瓦时 千瓦时 兆瓦时 吉瓦时 太瓦时 千瓦小时 Wh kWh KWh MWh GWh TWh 度电 马力 匹马力",
        Unit::Quantity,
    ),
    (
        "伏 伏特 千伏 万伏 毫伏 微伏 mV V kV 千伏安 安培 毫安 毫安时 安时 mAh 欧姆 赫兹 赫 千赫 千赫兹 兆赫 兆赫兹 吉赫 吉赫兹 太赫兹 Hz kHz MHz GHz 焦 焦耳 千焦 兆焦 卡 千卡 大卡 卡路里 kcal 电子伏特",
        Unit::Quantity,
    ),
    ("帕 帕斯卡 千帕 百帕 兆帕 毫米汞柱 毫巴 巴 标准大气压 个大气压 mmHg hPa kPa MPa", Unit::Quantity),
    (
        "毫秒 微秒 纳秒 TOPS TFLOPS PFLOPS EFLOPS FLOPS 尼特 nit nits 字节 千字节 兆字节 吉字节 比特 千比特 兆比特 吉比特 KB MB GB TB PB kb Mb Gb Mbps Gbps 兆 像素 分贝 dB 流明 勒克斯 坎德拉",
        Unit::Quantity,
    ),
    (
        "立方米每秒 立方米/秒 米/秒 公里/小时 公里/时 千米/小时 千米/时 km/h m/s 公里每小时 千米每小时 米每秒 节 马赫 迈 转/分 转/分钟 英里/小时",
        Unit::Quantity,
    ),
    (
        "标箱 标准箱 TEU 车公里 万车公里 人公里 吨公里 人次公里 微克/立方米 毫克/立方米 毫克/升 微克/升 ppm ppb CFU/g CFU/mL CFU/ml mg/kg mg/L μg/kg μg/m³ mg/m³ MB/s GB/s Mbps 西格玛 σ 毫摩尔/升 毫克/公斤 西弗 毫西弗 微西弗 贝克勒尔 贝可 摩尔 毫摩尔 微摩尔 纳摩尔 皮摩尔 微摩尔/升 纳摩尔/升 牛顿 千牛 当量 弧度 弧分 弧秒",
        Unit::Quantity,
    ),
    (
        "个 名 位 人 人次 人份 人头 只 条 张 件 家 间 所 座 栋 幢 辆 架 艘 台 部 本 册 卷 份 封 篇 首 幅 支 枝 把 根 块 片 粒 颗 棵 株 朵 头 匹 口 群 批 队 对 双 组 套 副 排 列 段 层 场 次 回 趟 遍 轮 届 期 站 班 项 种 类 样 款 起 宗 桩 例 门 课 道 股 笔 户 桌 床 盏 枚 具 发 滴 杯 碗 盘 瓶 罐 桶 箱 盒 袋 包 捆 车 船 艇",
        Unit::Classifier,
    ),
    (
        "辆次 架次 班次 航次 车次 场次 列次 艘次 户次 家次 剂 剂次 针 针次 枪 篮板 助攻 抢断 盖帽 票 席 分 点 环 杆 局 码 字 词 句 页 行 章 集 出 幕 顶 面 扇 堵 尊 打 沓 叠 串 束 丛 簇 缕 团 伙 帮 拨 波 员 代 旅 营 连 师 声 单 标 顿 通 番 阵 榜 档 挡 栏 格 版 线 处 方面 大类 车道 颗星 星 年期 单位 名次 席位 个人 子 针剂 床位 泊位 床次 方 筐 篮 担 垛 摊 滩 汪 孔 扎 刀 瓣 帖 贴 锭 尾 羽 峰 丸 头份 人家 宗罪 步 针头 梯 铺 组次 箱次 桌次 碟 盆 缸 坛 壶 勺 匙 锅 屉 笼 篓 挂 轴 桢 帧 管 盅 听 响 联 阕 则 话 回合 比特币 胎 胞胎 屋 户数 室 厅 卫 居 座次 圈 转 进 重 届次 脚 记 拳 人日 门次 台套 台次 批次 票次 点位 档次 打数 打席 个点",
        Unit::Classifier,
    ),
    ("倍 级 年级 弱 分制 G力 维 比 档 级别 号字 星级", Unit::Other),
    ("楼 号 审 栋 单元 路公交 楼层 线城市 路", Unit::Ordinal),
    ("岁 周岁 岁半 个月大 天大 日大 周大 个星期大 星期大 月大 月龄 日龄 周龄", Unit::Age),
    ("旬", Unit::Decade),
    (
        "国 地 省 市 县 区 乡 镇 村 州 岛 桥 校 厂 店 院 馆 党 派 军 洲 港 城 男 女 球 机 案 部门 部委 乡镇 乡镇市 省份 省市 省区 市县 区县 城市 国家 企业 委 省区市 校区 院校 社区 街道 湖 山 河 厅局 县市 兄弟 姐妹 孩 童 犬 罪",
        Unit::Noun,
    ),
    ("强", Unit::Bare),
];

/// Short and other names of currencies than CLDR's.
const CURRENCIES: &[(&str, &str)] = &[
    ("USD", "美元 美圆 美金 美刀 US$ USD 块美金 块美元 元美元 元美金 个美元"),
    ("CNY", "人民币 元人民币 块人民币 RMB CN¥ CNY ¥ ￥"),
    ("HKD", "港元 港圆 港币 港纸 元港币 元港元 HK$ HKD 大元港币"),
    ("MOP", "澳门元 澳门币 葡币"),
    ("TWD", "新台币 台币 台元 元新台币 元台币 NT$ TWD"),
    ("SGD", "新元 新币 坡币 坡元 新加坡元 S$ SGD"),
    ("MYR", "令吉 马币 林吉特 零吉 RM MYR 马来西亚令吉"),
    ("JPY", "日元 日圆 日币 JPY"),
    ("KRW", "韩元 韩圆 韩币 韩国元 KRW"),
    ("KPW", "朝鲜元 朝元"),
    ("EUR", "欧元 € EUR 欧"),
    ("GBP", "英镑 镑 £ GBP"),
    ("RUB", "卢布 俄罗斯卢布 ₽ RUB"),
    ("INR", "卢比 印度卢比 ₹ INR"),
    ("PKR", "巴基斯坦卢比 巴卢比"),
    ("IDR", "印尼盾 印尼卢比 IDR"),
    ("VND", "越南盾 越盾 VND ₫"),
    ("THB", "泰铢 铢 THB ฿"),
    ("PHP", "菲律宾比索 菲比索 PHP"),
    ("AUD", "澳元 澳大利亚元 澳币 澳洲元 A$ AUD"),
    ("NZD", "新西兰元 纽元 纽币 NZD"),
    ("CAD", "加元 加拿大元 加币 C$ CAD"),
    ("XOF", "非洲法郎"),
    ("CHF", "瑞郎 瑞士法郎 法郎 CHF"),
    ("SEK", "瑞典克朗"),
    ("NOK", "挪威克朗"),
    ("DKK", "丹麦克朗"),
    ("MXN", "墨西哥比索"),
    ("PEN", "索尔 新索尔"),
    ("ARS", "阿根廷比索"),
    ("BRL", "雷亚尔 巴西雷亚尔"),
    ("TRY", "里拉 土耳其里拉"),
    ("ILS", "谢克尔 新谢克尔"),
    ("SAR", "沙特里亚尔 沙特里亚"),
    ("IRR", "里亚尔 伊朗里亚尔"),
    ("AED", "迪拉姆 阿联酋迪拉姆"),
    ("EGP", "埃镑 埃及镑"),
    ("ZAR", "兰特 南非兰特"),
    ("NGN", "奈拉"),
    ("KES", "肯尼亚先令"),
    ("ETB", "比尔"),
    ("UAH", "格里夫纳 格里夫尼亚"),
    ("PLN", "兹罗提"),
    ("HUF", "福林"),
    ("CZK", "捷克克朗"),
    ("KZT", "坚戈"),
    ("MNT", "图格里克"),
    ("MMK", "缅元 缅币"),
    ("LAK", "基普"),
    ("KHR", "瑞尔"),
    ("BDT", "塔卡"),
    ("BTC", "比特币 枚比特币 个比特币"),
    ("ETH", "以太币"),
    ("USD", "$"),
];

/// CLDR's Chinese names of currencies, simplified: a line for each code, made by `bake currencies`.
static CLDR: &str = include_str!("../data/currencies.txt");

/// Words that are no number wherever they stand: plans by their numbers, 《三国》.
const NAMES: &str = "十一五 十二五 十三五 十四五 十五五 一五计划 三国演义 三国志 三国时期 九一八 七七事变 五四运动 一二八 一二九 八一五 三一五 六四 二二八 一二三产业 三六九等 三七二十一 二八定律 三四线 二三线 一二线 一三五 第三方 零代码 三位一体 四位一体 五位一体 六位一体 五眼联盟";

/// What a word tells about the currency that 元 means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// A body or place of Taiwan 0, Hong Kong 1, Malaysia 2, Singapore 3, the cities of America 4.
    Place(usize),
    /// What only those of Singapore write of.
    Singapore,
    /// The currency of 2 or 3 itself.
    Money(usize),
    /// 人民币.
    Mainland,
}

const HOMES: &[(&str, Home)] = &[
    ("法拉盛 皇后区 布碌仑 布鲁克林 曼哈顿 纽约市 纽约市警 旧金山市 洛杉矶郡 洛杉矶县 蒙特利公园市", Home::Place(4)),
    (
        "新台币 台币 民国 中央社 行政院 立委 立法院 台湾 台北 县府 高雄 台中市 台南 新竹 桃园 台股 台积电 金管会 民进党 国民党 健保",
        Home::Place(0),
    ),
    (
        "港元 港币 香港 港股 恒指 恒生 九龙 新界 医管局 廉政公署 居屋 公屋 房委会 港府 旺角 油麻地 深水埗 观塘 荃湾 屯门 元朗 沙田 将军澳 立法会 嘅 喺 咗 区议会 特首 运输署 消防处 港铁 食环署 屋宇署 警务处 财政司 金管局 港交所 入场费 呎价",
        Home::Place(1),
    ),
    ("马来西亚", Home::Place(2)),
    ("令吉 马币 林吉特", Home::Money(2)),
    ("新加坡", Home::Place(3)),
    (
        "建屋局 建屋发展局 组屋 民防部队 陆交局 集选区 淡滨尼 兀兰 裕廊 大巴窑 宏茂桥 义顺 榜鹅 盛港 勿洛 碧山 公积金局 人力部",
        Home::Singapore,
    ),
    ("新元 坡元 坡币", Home::Money(3)),
    ("人民币 内地", Home::Mainland),
];

/// Words right before a number that bound it.
const MODIFIERS: &[(Modifier, &str)] = &[
    (Modifier::About, "约 大约 约为 约合 约有 约达 大概 约莫 估计 左右 将约 大致 合约 约占 达约 为约 ~ ≈"),
    (
        Modifier::Over,
        "逾 超 超过 超逾 多于 高于 大于 突破 破 超出 已超 远超 早已超过 超过了 突破了 高过 > 近超 大过 年逾 年过 比过 率过 值过 额过 量过 数过 已过 均过 价过",
    ),
    (
        Modifier::AtLeast,
        "至少 最少 起码 不会低于 不会少于 不应少于 不应低于 不能少于 不能低于 不得低于 不得少于 不应小于 不得小于 不能小于 不少于 不低于 不下 不小于 不下于 不少过 最低 至少有 至少是 至少为 大于等于 大于或等于 大于或者等于 ≥ >=",
    ),
    (Modifier::Under, "近 将近 接近 不足 不到 低于 少于 小于 未满 不满 不及 未及 跌破 < 未达"),
    (
        Modifier::AtMost,
        "不超过 不超 最多 至多 不多于 不高于 不大于 最高 最多为 最高为 上限 小于等于 小于或等于 不会超过 不可能超过 不能超过 不应超过 不得多于 未超过 没超过 没有超过 从未超过 也不过 只不过 才不过 充其量 以内 ≤ <= 不得超过 不得高于 不能高于 不应高于 不可高于 不得大于 不能大于 不应大于 不可大于 不能多于 不可多于",
    ),
];

/// Units of one character, and the characters that make another word of them.
const WORDS: &[(char, &str)] = &[
    ('人', "民工口类性权气均才事员力士"),
    ('家', "庭属乡园具电长人教族"),
    ('队', "员伍长友"),
    ('篮', "板球筐网"),
    ('国', "产有道债宝足安集际"),
    ('地', "铁震区方点块面下球位图址产"),
    ('方', "案面向法针式便言舱"),
    ('省', "长会级委内"),
    ('市', "场民值长政级价"),
    ('分', "局之别布析组店公行支期成配离裂类享手部卫"),
    ('点', "击评燃赞球"),
    ('名', "单额称义誉胜"),
    ('口', "岸腔罩号径"),
    ('部', "门长署委级分首"),
    ('度', "假过"),
    ('元', "旦素首老件年"),
    ('克', "服制隆里罗拉"),
    ('米', "兰饭粉线奇"),
    ('里', "约程面弄昂斯"),
    ('两', "人名国个次岸会年天家"),
    ('级', "别"),
    ('卡', "车塔片"),
    ('条', "件约"),
    ('期', "间货待望权"),
    ('迈', "出过向进入开步上"),
    ('代', "表价理"),
    ('成', "立为员功都果交绩长就人份分品年片批套"),
    ('折', "射叠腾合旧损磨"),
    ('场', "地馆所面景均"),
    ('面', "积对临世向前试"),
    ('种', "植子族"),
    ('对', "方手于外华中此话俄美抗面0123456789"),
    ('回', "风应归合升落国家到复顾"),
    ('出', "现口席台任资发生来版售嚟去"),
    ('罪', "成名行犯"),
    ('省', "道"),
    ('县', "道"),
    ('顶', "级"),
    ('声', "明称"),
    ('进', "行入出攻步展口球"),
    ('处', "理罚于长"),
    ('站', "在台"),
    ('发', "生现布展表言出起动行放电达烧"),
    ('包', "括含围"),
    ('通', "风过知报车胀常"),
    ('打', "击开造破响"),
    ('步', "行伐入"),
    ('起', "来到诉飞火初步"),
    ('行', "动政业人程使为"),
    ('重', "要大点伤庆新症"),
    ('子', "女公"),
    ('居', "民住"),
    ('座', "位谈落"),
    ('列', "入为"),
    ('团', "队结体长员"),
    ('连', "续接日任胜败冠跌涨升降阴阳板霸击"),
    ('营', "业收养生"),
    ('师', "傅生"),
    ('旅', "游客行"),
    ('员', "工"),
    ('波', "音兰动"),
    ('维', "持护修"),
    ('比', "例重亚"),
    ('路', "透由径"),
    ('车', "间"),
    ('节', "目省能约日点假"),
    ('军', "事队人方官力"),
    ('城', "管"),
    ('州', "长"),
    ('县', "委长级政"),
    ('区', "域间委长级"),
    ('村', "民委长"),
    ('镇', "长"),
    ('乡', "长"),
    ('女', "士性人足篮排单双"),
    ('男', "士性人足篮排单双女"),
    ('球', "员队迷场衣"),
    ('委', "会员"),
    ('党', "委员内团"),
    ('派', "遣出息发送驻往员"),
    ('担', "心任忧保负当架"),
    ('升', "级值温幅学降息任为格势压"),
    ('批', "准评复"),
    ('封', "锁闭城控"),
    ('听', "取说到众证从闻新全音书歌"),
    ('话', "题语"),
    ('挂', "牌钩职帅"),
    ('尾', "盘声随"),
    ('卫', "生星视冕"),
    ('厅', "长局级"),
    ('顿', "时然"),
    ('笔', "试者名"),
    ('套', "现利取"),
    ('角', "战形色落度恋关星大场枫"),
    ('枪', "手支械击"),
    ('具', "有体备"),
    ('道', "垸路"),
    ('束', "手缚"),
    ('根', "据本源"),
    ('票', "房价据"),
    ('席', "卷"),
    ('格', "局外"),
    ('针', "对"),
    ('户', "籍外型"),
    ('份', "额"),
    ('桌', "面"),
    ('幅', "度"),
    ('匹', "配"),
    ('脚', "踏步本手下部底气印注架猫"),
    ('记', "者录得载住忆取号大过功"),
    ('拳', "击头法手王赛"),
    ('机', "构场器"),
    ('案', "件"),
    ('院', "长士校"),
    ('店', "铺家员"),
    ('厂', "家长"),
    ('校', "园长内友"),
    ('童', "年"),
    ('河', "南北内源东西道"),
    ('山', "东西区"),
    ('湖', "南北"),
    ('岛', "屿国"),
    ('桥', "梁头"),
    ('股', "东市份票权价民本"),
    ('台', "湾风北"),
    ('组', "织合成长建屋"),
    ('项', "目"),
    ('课', "程题"),
    ('班', "级主"),
    ('群', "众体岛"),
    ('门', "店诊票户"),
    ('支', "部持付行"),
    ('轮', "胎船"),
    ('转', "向移变让发身机账运会型"),
    ('集', "团中体合资"),
    ('联', "合系邦盟赛播"),
    ('标', "准志题签的"),
    ('单', "位独元身日品"),
    ('线', "路上下索"),
    ('星', "期座球"),
    ('版', "本权图块"),
    ('本', "人地次月周"),
    ('只', "有是能要"),
    ('位', "于置列"),
    ('所', "有以在谓"),
    ('间', "隔接"),
    ('室', "内外"),
    ('管', "道理线"),
    ('环', "境节球保比"),
    ('局', "长面部势"),
    ('码', "头"),
    ('首', "席次都先相脑要批"),
    ('双', "方边重语"),
    ('排', "名放列球水"),
    ('样', "本品"),
    ('拨', "款打付"),
    ('帮', "助扶"),
    ('伙', "伴食"),
    ('港', "元口股币"),
    ('强', "度调劲大化烈制势震降"),
];

/// Whether a unit of one character before `next` is the beginning of another word.
pub fn makes_word(unit: char, next: char) -> bool {
    WORDS.iter().any(|&(known, after)| known == unit && after.contains(next))
}

/// Lists by their first characters.
pub struct Tables {
    /// Units after a numeral, currencies among them.
    pub units: Words<Unit>,
    /// Currencies that may stand before the numeral.
    pub currencies: Words<&'static str>,
    /// Words that start with a numeral and are no number.
    pub stops: Words<()>,
    /// Words that are no number wherever they stand.
    pub names: Words<()>,
    /// Words that tell what 元 is.
    homes: Words<Home>,
    /// For each character: 1 where a number may start, 2 where a word of `homes` may.
    starts: Vec<u8>,
    /// Modifiers, reversed for looking back.
    modifiers: Words<Modifier>,
    prefixes: Words<(&'static str, usize)>,
}

/// Words that start with a numeral and are no number.
const STOPS: &str = "一些 一下 一下子 一样 一起 一切 一定 一般 一时 一旦 一带 一带一路 一方面 一方 一面 一边 一路 一向 一再 一致 一律 一味 一度 一贯 一同 一体 一体化 一手 一身 一生 一线 一流 一举 一共 一一 一概 一心 一点 一点儿 一点点 一道 一块儿 一会儿 一会 一家人 一口气 一番 一阵 一阵子 一把手 一条龙 一站式 一国两制 一窝蜂 一刀切 一揽子 一股脑 一系列 一直 一经 一齐 一连 一连串 一来 一成不变 一代 一段时间 一步步 一步 一步到位 一号文件 一卡通 一键 一号 一级 一早 一向 一面之词 一场空 一头雾水 一次性 一把 一声令下 一路上 一部分 一大批 一大早 一小部分 一众 一行 一应 一如 一改 一模一样 一目了然 一席之地 一臂之力 一体两翼 一马当先 一言不发 一席话 一名不文 一只眼闭 一票难求 一房难求 一床难求 一位难求 一席难求 一证难求 一号难求 一机难求 一货难求 一将难求 \
一发得分 一发成功 一发失误 二发得分 二发成功 二发失误 二手 二手车 二手房 二维码 二维 二话 二氧化碳 二氧化 二代 二战 二线 二次元 二次函数 二次离子 二次污染 二次创业 二次供水 二次方程 二次感染 二次伤害 二次开发 二次加工 二次利用 二次电池 二次曲线 二次回路 二次设备 一元二次 二胎 二孩 二胡 二人转 二十四节气 \
三角 三角形 三维 三明治 三农 三军 三观 三包 三文鱼 三亚 三峡 三星 三轮车 三轮 三甲医院 三甲 三顾茅庐 三番五次 三令五申 三三两两 三三五五 三明 三门峡 三沙 三水 三原 三台 三河 三七 三国演义 三国时期 三国志 三字经 三十六计 三中全会 三鹿 三菱 三井 三八 三伏 三九 三地车 三岔口 三里屯 三元桥 三元里 三元区 三元牛奶 三元正极 三元锂 三元材料 三元食品 三元股份 三元电池 三元及第 三江 三江源 三文 三色 三孩 三好学生 三项全能 三农问题 三方协议 三围 \
四川 四川省 四处 四周 四肢 四季 四通八达 四面 四面楚歌 四合院 四海 四平 四会 四方 四书 四邻 四散 四库 四分五裂 四化 四川盆地 四人帮 四环 四点半课堂 \
五角大楼 五金 五官 五星 五星级 五花八门 五行 五湖四海 五四 五常 五指山 五台山 五粮液 五线谱 五矿 五莲 五华 五家渠 五大连池 五环 五险一金 五保户 \
六合 六安 六枝 六盘水 六盘山 六一 六合彩 六神无主 六福 六和 六国化工 \
七夕 七里河 七台河 七喜 七嘴八舌 七七八八 七上八下 七匹狼 七国集团 \
八卦 八达岭 八路军 八宝山 八宝 八仙 八仙过海 八方 八旗 八一 八国联军 八国集团 \
九江 九江市 九龙 九龙坡 九寨沟 九华山 九州 九泉 九霄 九牛一毛 九号公司 九阳 九龙城 九如 九死一生 九鼎 九广 \
十堰 十足 十分 十字 十字路口 十字架 十全十美 十之八九 十拿九稳 十万火急 十一 十一黄金周 十里 十项全能 \
一五一十 三番两次 九二共识 三支一扶 三次元 二次元 百姓 百货 百货公司 百科 百色 百度 百合 百花 百分百 百般 百炼 百货大楼 百家号 百家 百家争鸣 百花齐放 百年大计 百老汇 百威 百胜 百事 百事可乐 百川 百济 百强 百草 百叶窗 百慕大 百团大战 百日咳 百万富翁 百闻不如一见 百尺竿头 百战百胜 百科全书 百灵 百里 百草园 百济神州 百世 百丽 百折不挠 百利 \
千方百计 千里马 千里 千秋 千古 千家万户 千军万马 千钧一发 千变万化 千岛 千岛湖 千山 千山万水 千差万别 千瓦 千篇一律 千载难逢 千丝万缕 千金 千禧 千年 千叶 千叶县 千头万绪 千斤顶 千万别 千万不要 千万要 千万不能 千真万确 千克 千米 千帕 千赫 千卡 千焦 千伏 千字节 千难万险 千古绝唱 千辛万苦 千疮百孔 \
万一 万物 万众 万岁 万分 万科 万达 万象 万国 万能 万州 万宁 万全 万圣节 万事 万事达 万里 万里长城 万里长征 万豪 万向 万家 万家灯火 万家乐 万亿级 万通 万象更新 万有引力 万花筒 万无一失 万古 万隆 万水千山 万年 万年青 万丈 万丈深渊 万户 万载 万荣 万泰 万邦 万博 万代 万恒 万盛 万安 万源 万古长青 万般 万不得已 万斯 万泉 万念俱灰 万紫千红 万卷 万变 万宝路 万宝 \
亿万 亿航 亿欧 亿纬 亿元户 亿嘉和 亿利 亿达 亿万富翁 亿万富豪 \
两会 两岸 两侧 两旁 两栖 两极 两极分化 两难 两用 两翼 两性 两者 两手 两广 两湖 两汉 两江 两江新区 两江四岸 两弹一星 两面 两面性 两面三刀 两肋插刀 两全其美 两败俱伤 两眼 两端 两边 两头 两弹 两口子 两免一补 两院 两院院士 两不误 两融 两房 两桶油 两学一做 两小无猜 两情相悦 两制 两翼齐飞 两淮 两码事 两回事 两家人 两伊战争 两个凡是 两个确立 两个维护 两河 \
半导体 半岛 半场 半决赛 半径 半年报 半球 半壁江山 半路 半途 半途而废 半空 半夜 半山 半信半疑 半生 半身 半成品 半截 半边 半边天 半自动 半公开 半官方 半壁 半推半就 半封建 半殖民地 半职业 半挂 半挂车 半托 半旗 半岛电视台 半程马拉松 半程 半马 半月谈 半月 半价 半点 半晌 半票 半圆 半老 半斤八两 半日制 半岛局势 半数以上 半透明 半衰期 半开放 半坡 半脱产 \
零距离 零售 零售商 零食 零件 零部件 零星 零碎 零散 零用 零花钱 零容忍 零下 零上 零排放 零关税 零碳 零跑 零陵 零工 零担 零和 零和博弈 零头 零点 零售额 零售业 零售总额 零时差 零首付 零增长 零基础 零感染 零突破 零接触 零信任 零日 \
几乎 几何 几内亚 几经 几时 几度 几率 几许 几多 几个 几名 几位 几天 几次 几家 几条 几种 几点 几年 几样 几何学 数据 数字 数学 数量 数码 数值 数额 数理 数控 数目 数落 数位 数不胜数 数一数二 数据库 数学家 数论 陆军 陆续 陆地 陆上 陆海 参加 参与 参考 参观 拾取 伍德 廿四";

/// Characters that a number may start with.
const STARTS: &str =
    ".0123456789零一二两三四五六七八九十百千万亿兆廿卅卌壹弌贰弍叁参弎肆伍陆柒捌玖拾佰仟俩第半对米数几上hw(";

impl Tables {
    /// Whether a number may start with `c`.
    pub fn may_start(&self, c: char) -> bool {
        self.starts.get(c as usize).is_some_and(|flags| flags & 1 != 0)
    }

    /// What the word at the start of `text` tells of the currency.
    pub fn home(&self, text: &[char]) -> Option<Home> {
        self.homes.at(text).map(|(_, &home)| home)
    }

    /// Whether a word of [`Tables::home`] may start with `c`.
    pub fn may_tell_home(&self, c: char) -> bool {
        self.starts.get(c as usize).is_some_and(|flags| flags & 2 != 0)
    }

    fn new() -> Self {
        let mut units = Words::new(UNITS);
        let mut currencies = Words::new(&[]);
        for (code, names) in CURRENCIES {
            for name in names.split(' ') {
                units.insert(name, Unit::Money(code));
                currencies.insert(name, *code);
            }
        }
        for line in CLDR.lines() {
            let mut fields = line.split('\t');
            let Some(code) = fields.next() else { continue };
            for name in fields {
                units.insert(name, Unit::Money(code));
                currencies.insert(name, code);
            }
        }
        let mut modifiers = Words::new(&[]);
        for (modifier, words) in MODIFIERS {
            for word in words.split(' ') {
                modifiers.insert(&word.chars().rev().collect::<String>(), *modifier);
            }
        }
        let mut prefixes = Words::new(&[]);
        for (code, names) in CURRENCIES {
            // 镑 and 欧 stand only after the numeral
            for name in names.split(' ').filter(|n| n.chars().count() > 1 || !n.contains(char::is_alphabetic)) {
                prefixes.insert(&name.chars().rev().collect::<String>(), (*code, name.chars().count()));
            }
        }
        let homes = Words::new(HOMES);
        let mut starts = vec![0; 0x1_0000];
        let mut mark = |c: char, flag: u8| starts.get_mut(c as usize).into_iter().for_each(|flags| *flags |= flag);
        STARTS.chars().for_each(|c| mark(c, 1));
        homes.firsts().for_each(|c| mark(c, 2));
        mark('同', 2);
        Tables {
            units,
            currencies,
            stops: Words::new(&[(STOPS, ())]),
            names: Words::new(&[(NAMES, ())]),
            homes,
            starts,
            modifiers,
            prefixes,
        }
    }

    /// The modifier that `text` ends with, and its length.
    pub fn modifier_before(&self, text: &[char]) -> Option<(usize, Modifier)> {
        let last = text.iter().rev().find(|c| **c != ' ')?;
        if !self.modifiers.may_start(*last) {
            return None;
        }
        // 小于 或 等于100
        let reversed: Vec<char> = text.iter().rev().filter(|c| **c != ' ').copied().collect();
        let (len, &modifier) = self.modifiers.at(&reversed)?;
        // 纽约, 最近 are words of their own
        let before = reversed.get(len);
        let word = len == 1
            && match reversed.first() {
                // 台东以北|约30公里
                Some('约')
                    if before == Some(&'北') && reversed.get(len + 1).is_some_and(|c| "以西东正偏".contains(*c)) =>
                {
                    false
                }
                Some('约') => before.is_some_and(|c| "纽北条合制节契违预公盟签履特".contains(*c)),
                Some('近') => before.is_some_and(|c| "最附靠亲新邻远".contains(*c)),
                Some('超') => before.is_some_and(|c| "买卖中英西德法意甲入出反".contains(*c)),
                Some('破') => before.is_some_and(|c| "打爆侦攻撕".contains(*c)),
                _ => false,
            };
        (!word).then_some((len, modifier))
    }

    /// The currency that `text` ends with, and the length of its name.
    pub fn currency_before(&self, text: &[char]) -> Option<(usize, &'static str)> {
        if !self.prefixes.may_start(*text.last()?) {
            return None;
        }
        let reversed: Vec<char> = text.iter().rev().take(8).copied().collect();
        self.prefixes.at(&reversed).map(|(_, &(code, len))| (len, code))
    }
}

/// The tables, made at the first use.
pub fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(Tables::new)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Fold;

    #[test]
    fn words_are_as_they_read() {
        let fold = Fold::load();
        let t = tables();
        for word in t.units.all().chain(t.stops.all()).chain(t.names.all()).chain(t.modifiers.all()) {
            assert!(word.chars().all(|c| fold.char(c) == c), "{word} is never read so");
        }
    }
}
