//! Names that go on after what the model saw: 库尔斯克|地区, 国民党|团.

use super::Reader;
use super::kinds::FESTIVALS;
use crate::facts;
use crate::numbers::numeral::is_numeral;
use crate::report::{Mention, NameType};
use crate::text::is_han;
use crate::text::words::{Any, any};

/// `names.extended`: 库尔斯克|地区, 赖|先生.
pub(super) fn extend(reader: &Reader, flat: &mut Vec<Mention>) {
    static ADDRESS: &Any = any!("先生 女士 小姐 太太 大妈 大爷 阿姨 师傅 老师 同学 大叔 奶奶 爷爷 医生 律师 教授");
    for i in 0..flat.len() {
        let limit = flat.get(i + 1).map_or(u32::MAX, |m| m.start);
        let next = flat.get(i + 1).map(|m| (m.start, m.end)).unwrap_or_default();
        let floor = i.checked_sub(1).and_then(|i| flat.get(i)).map_or(0, |m| m.end);
        let Some(m) = flat.get_mut(i) else { continue };
        // 跳水|世界杯
        let held = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default();
        if m.kind == NameType::Event && any!("世界杯 世锦赛 锦标赛 公开赛 大奖赛 联赛").starts(held).is_some()
        {
            let before = reader.chars.get(floor as usize..m.start as usize).unwrap_or_default();
            m.start -= any!(SPORTS).ends(before).unwrap_or(0) as u32;
        }
        // 经济和|财政部
        if m.kind == NameType::Org && held.last() == Some(&'部') && held.len() <= 5 {
            let before = reader.chars.get(floor as usize..m.start as usize).unwrap_or_default();
            let with = any!("经济和 能源和 妇女和 环境和 农业和 教育和 文化和 劳工和 司法和 内政和 交通和 外交和 贸易和 工业和 住房和 卫生和 公共工程和 国土和").ends(before);
            let opens = |n: usize| before.len() == n || before.get(before.len() - n - 1).is_some_and(|c| !is_han(*c));
            m.start -= with.filter(|&n| opens(n)).unwrap_or(0) as u32;
        }
        let end = m.end as usize;
        let name: String = reader.chars.get(m.start as usize..end).unwrap_or_default().iter().collect();
        let more = match m.kind {
            // 汶川|大地震, 东|日本|大地震
            NameType::Loc | NameType::Org | NameType::Per if reader.starts(end, "大地震") => {
                m.kind = NameType::Event;
                let east = name == "日本" && m.start > floor && reader.char(m.start as usize - 1) == '东';
                m.start -= u32::from(east);
                3
            }
            // 能登半岛|地震十周年
            NameType::Loc if reader.starts(end, "地震") && is_anniversary(reader, end + 2) => {
                m.kind = NameType::Event;
                2
            }
            // 启文华|小, 增江北区|华小: Chinese schools of Malaysia
            NameType::Per | NameType::Loc
                if name.ends_with('华')
                    && m.end - m.start >= 3
                    && reader.char(end) == '小'
                    && is_school(reader, end + 1) =>
            {
                m.kind = NameType::Org;
                1
            }
            NameType::Per | NameType::Loc if reader.starts(end, "华小") && is_school(reader, end + 2) => {
                m.kind = NameType::Org;
                2
            }
            // 罗德里格斯·|桑布拉诺医院
            NameType::Per
                if reader.char(end) == '·'
                    && next.0 == m.end + 1
                    && reader
                        .any_before(next.1 as usize, any!("医院 大学 学院 机场 中学 学校 诊所 基金会"))
                        .is_some() =>
            {
                m.kind = NameType::Org;
                next.1 - m.end
            }
            // 第三届中国—中亚—|高加索互联互通峰会
            NameType::Event
                if name.ends_with(['—', '-'])
                    && let Some(n) = reader.run_to(end, 4, 20, any!("峰会 论坛 会议 博览会 对话会 研讨会")) =>
            {
                n as u32
            }
            // 鹿寮国|小, 番寮国|中: schools of Taiwan
            NameType::Loc if name.ends_with("寮国") && name.chars().count() >= 3 && matches!(reader.char(end), '小' | '中') => {
                m.kind = NameType::Org;
                1
            }
            // 彭亨|州务大臣机构
            NameType::Loc if let Some(n) = reader.any_at(end, any!("州务大臣机构 务大臣机构 大臣机构")) => {
                m.kind = NameType::Org;
                n as u32
            }
            // 榕江|一中语文教师, 从江|四小
            NameType::Loc
                if "一二三四五六七八九十".contains(reader.char(end))
                    && matches!(reader.char(end + 1), '中' | '小')
                    && reader
                        .any_at(end + 2, any!("校长 副校长 老师 教师 语文 数学 英语 学生 高中 初中 高三 高二 高一 初三 毕业 就读 任教 教了 教书 读书 , 。 、 的"))
                        .is_some() =>
            {
                m.kind = NameType::Org;
                2
            }
            // 大桥|街市, 杨屋道|街市
            NameType::Loc
                if m.end - m.start >= 2 && name.ends_with(['道', '路', '街', '桥', '邨', '村']) && reader.starts(end, "街市") =>
            {
                2
            }
            // 敦依斯迈国|中, 青屿|国中: schools of Malaysia
            NameType::Per | NameType::Loc
                if name.ends_with('国') && m.end - m.start >= 4 && reader.char(end) == '中' && facts::state(&name).is_none() =>
            {
                m.kind = NameType::Org;
                1
            }
            NameType::Per | NameType::Loc
                if m.end - m.start >= 2
                    && let Some(n) = reader.any_at(end, any!("国中 独中 国民中学 独立中学"))
                    && facts::state(&name).is_none() =>
            {
                m.kind = NameType::Org;
                n as u32
            }
            // 劳动党|中央军事委员会
            NameType::Org if name.ends_with('党') && next.0 == m.end && reader.starts(end, "中央") => {
                next.1 - next.0
            }
            NameType::Org
                if name.ends_with("党中央")
                    && let Some(n) = reader.any_at(end, any!("军事委员会 委员会 政治局 书记处 军委")) =>
            {
                n as u32
            }
            // 雅芙丽|植发
            NameType::Per | NameType::Loc
                if let Some(n) = reader.any_at(end, any!("植发 医美 口腔门诊 牙科 美容院 眼科诊所 月子中心 影像"))
                    && m.end - m.start >= 2
                    && reader
                        .any_at(end + n, any!("手术 师 医生 前 时 费 失败 了 过 资料 中心 科 术 节 展 学 志 馆 集 史"))
                        .is_none() =>
            {
                m.kind = NameType::Org;
                n as u32
            }
            // 北约|首脑会议
            NameType::Org
                if let Some(n) = reader.any_at(end, any!("首脑会议 领导人非正式会议 领导人会议 领导人会晤 首脑峰会 峰会 贸易部长会议 部长级会议 财长和央行行长会议 外长会晤 外长会议 财长会议 国防部长会议")) =>
            {
                m.kind = NameType::Event;
                n as u32
            }
            // 忠孝东路|四段
            NameType::Loc
                if name.ends_with(['路', '街', '道'])
                    && "一二三四五六七八九".contains(reader.char(end))
                    && reader.char(end + 1) == '段'
                    && !"时路距".contains(reader.char(end + 2)) =>
            {
                2
            }
            // 蓝鲸|球迷协会
            NameType::Org if let Some(n) = reader.any_at(end, any!("球迷协会 球迷会 车友会 校友会")) => n as u32,
            // 立院财委|会
            NameType::Org if reader.char(end) == '会' && name.ends_with("院财委") => 1,
            // 宁波启湖|创投
            NameType::Loc
                if (4..=6).contains(&(m.end - m.start))
                    && !name.ends_with(['省', '市', '县', '区', '州', '镇', '乡', '村', '岛', '山', '港', '路'])
                    && let Some(n) = reader.any_at(end, any!("创投 资本 私募 创业投资")) =>
            {
                m.kind = NameType::Org;
                n as u32
            }
            NameType::Loc if m.end - m.start >= 2 && !whole_region(&name) && reader.starts(end, "地区") => 2,
            NameType::Loc if let Some(length) = reader.any_at(end, FESTIVALS) => {
                m.kind = NameType::Event;
                length as u32
            }
            // 欧盟|外交与安全政策高级代表办公室
            NameType::Org if let Some(length) = office_of(reader, end) => length as u32,
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
                    && reader.any_at(end + 2, any!("毕业 学报 教授 校长 师生 学者")).is_some() =>
            {
                m.kind = NameType::Org;
                2
            }
            // 石潭镇|中心小学校长
            NameType::Loc
                if let Some(n) = reader.any_at(end, any!("中心小学 小学 中学 中心校 幼儿园"))
                    && reader.any_at(end + n, any!("校长 副校长 教师 老师 园长")).is_some() =>
            {
                m.kind = NameType::Org;
                n as u32
            }
            // 九华山路至银湖|路段
            NameType::Loc
                if reader.starts(end, "路段")
                    && reader.any_before(m.start as usize, any!("路至 街至 道至")).is_some() =>
            {
                1
            }
            // 芜湖|发布, 平安|徐州: accounts
            NameType::Loc
                if facts::state(&name).is_none()
                    && m.start.checked_sub(1).is_none_or(|at| "“:|、据 \n".contains(reader.char(at as usize)))
                    && reader.starts(end, "发布")
                    && (reader.char(end + 2) == '\n'
                        || reader.any_at(end + 2, any!("” 、 微信 公众号 消息 客户端")).is_some()) =>
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
            NameType::Per if m.end - m.start == 1 => reader.any_at(end, ADDRESS).unwrap_or(0) as u32,
            _ => 0,
        };
        // 国民党|立法院党团: over what the model saw in it
        let within = (m.end == next.0 || m.end + 1 == next.0)
            && m.end + more >= next.1
            && matches!(m.kind, NameType::Org | NameType::Event);
        if more > 0 && (m.end + more <= limit || within) {
            m.end += more;
            m.rule = "names.extended";
            if within && let Some(inner) = flat.get_mut(i + 1) {
                inner.end = inner.start;
            }
        }
    }
    flat.retain(|m| m.start < m.end);
}

/// The length of what stands at `at` and makes the name of a district one of a market or station in it.
fn site(reader: &Reader, at: usize) -> Option<u32> {
    const SITES: &str = "巴刹与熟食中心 巴刹 小贩中心 熟食中心 综合转换站 巴士转换站 民众俱乐部 联络所";
    let digits = (at..at + 3).take_while(|&i| reader.char(i).is_ascii_digit()).count();
    let lane = if digits > 0 && matches!(reader.char(at + digits), '巷' | '道' | '街') { digits + 1 } else { 0 };
    let kind = reader.any_at(at + lane, any!(SITES))?;
    Some((lane + kind) as u32)
}

/// Whether what stands at `at` does not go on from 小 to another word.
fn is_school(reader: &Reader, at: usize) -> bool {
    !"姐伙朋心时组区学型说吃麦".contains(reader.char(at))
}

/// Whether so many years since are told at `at`: 十周年, 发生12周年.
fn is_anniversary(reader: &Reader, at: usize) -> bool {
    let at = at + if reader.starts(at, "发生") { 2 } else { 0 };
    let digits = (at..at + 4).take_while(|&i| is_numeral(reader.char(i))).count();
    digits > 0 && reader.starts(at + digits, "周年")
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
    let length = reader.any_at(at, organs).unwrap_or(0);
    if reader.char(at + length) == '长' { 0 } else { length as u32 }
}

/// The length of the office of one who serves a body, where it stands at `at`: 秘书长办公室.
fn office_of(reader: &Reader, at: usize) -> Option<usize> {
    static OFFICES: &Any =
        any!("代表办公室 秘书长办公室 主席办公室 专员办公室 总干事办公室 特使办公室 总统办公室 总理办公室 议长办公室");
    reader.run_to(at, 5, 20, OFFICES)
}

/// States, and parts of the world that 地区 adds nothing to: 华北, 中东, 北极.
fn whole_region(name: &str) -> bool {
    const OTHERS: [&str; 5] = ["加勒比", "约旦河西岸", "巴尔干", "高加索", "撒哈拉"];
    facts::state(name).is_some()
        || OTHERS.contains(&name)
        || name.chars().all(|c| "东西南北中华关欧亚非美洲极拉太岭".contains(c))
}
