//! Names of several parts: those that are several names, and those that are one.

use super::Reader;
use crate::facts;
use crate::names::levels::levels;
use crate::names::nested::is_body;
use crate::report::{Mention, NameType};
use crate::text::is_han;
use crate::text::words::any;

/// Parties that a seat may stand after.
const PARTIES: &str = "民建联 自由党 工联会 经民联 新民党 公民党 民主党 行动党 公正党 诚信党 土团党 国民党 民进党 民众党 工人党 马华 国盟 希盟 国阵 伊党 巫统 砂盟 沙盟";

/// `names.levels`: a place of several administrative levels is as many places.
pub(super) fn by_level(reader: &Reader, m: Mention) -> Vec<Mention> {
    if m.kind != NameType::Loc || m.end - m.start < 5 {
        return vec![m];
    }
    let mut at = m.start;
    let parts = levels(reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default()).into_iter();
    let part = |length: usize| {
        let start = at;
        at += length as u32;
        let rule = if length as u32 == m.end - m.start { m.rule } else { "names.levels" };
        Mention { start, end: at, rule, ..m.clone() }
    };
    parts.map(part).collect()
}

/// `names.pieces`: no name goes over a slash, over a space between Chinese characters, or from
/// one body to another.
pub(super) fn pieces(reader: &Reader, m: Mention) -> Vec<Mention> {
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
        // 新安德烈耶夫卡|和|苏希亚尔两个村庄
        let two = c == '和'
            && m.kind == NameType::Loc
            && i >= 2
            && i + 3 <= name.len()
            && reader
                .any_at(
                    m.end as usize,
                    any!("两个村 两座村 两个城 两座城 两个镇 两座镇 两个定居点 两地 两市 两县 两省"),
                )
                .is_some();
        c == '/'
            || places
            || two
            || c == ' ' && around.is_some_and(|(a, b)| is_han(*a) && is_han(*b))
            || matches!(c, '与' | '和' | '及') && joint(i)
    };
    // 美日菲: three states, by letters that no name is spelled with
    if matches!(m.kind, NameType::Org | NameType::Per)
        && name.len() == 3
        && name.iter().all(|&c| "中美英法俄日韩朝印澳菲越泰墨加".contains(c))
        && !name.first().is_some_and(|&c| facts::is_surname(c))
    {
        let state =
            |start: u32| Mention { start, end: start + 1, kind: NameType::Loc, rule: "names.pieces", ..m.clone() };
        return (m.start..m.end).map(state).collect();
    }
    // 中国|东盟, 中|英
    let halves = match name {
        [a, b] if m.kind == NameType::Org && (*a == '中' || *b == '中') => {
            let letters = facts::is_state_letter(*a) && facts::is_state_letter(*b);
            letters.then_some((1, NameType::Loc))
        }
        ['中' | '美', '国', bloc @ ..] if any!("东盟 欧盟 非盟 北约").is(bloc) => Some((2, NameType::Org)),
        // 在|巴|中国机构, 中|哈|物流合作; not 中非共和国, 中南, 中美洲
        [letter, '中', '国'] if m.kind == NameType::Loc && facts::is_state_letter(*letter) => {
            let abroad = reader.any_before(m.start as usize, any!("在 驻 访 赴")).is_some();
            abroad.then_some((1, NameType::Loc))
        }
        ['中', letter] if m.kind == NameType::Loc && !"南西东北亚欧".contains(*letter) => {
            let whole = reader.any_at(m.end as usize, any!("共和国 总统 政府 首都 军队 武装 洲")).is_some();
            let letter = facts::is_state_letter(*letter) || *letter == '非';
            (letter && !whole).then_some((1, NameType::Loc))
        }
        _ => None,
    };
    if let Some((at, second)) = halves {
        let middle = m.start + at;
        let rule = "names.pieces";
        let first = Mention { end: middle, kind: NameType::Loc, rule, ..m.clone() };
        return vec![first, Mention { start: middle, kind: second, rule, ..m }];
    }
    // 德国|工业涂料企业|赫尔曼·克劳泽公司
    let trade = any!("企业 药企 车企 厂商 制造商 开发商 运营商 生产商 供应商 承包商 零售商 巨头");
    if m.kind == NameType::Org
        && any!("公司 集团").ends(name).is_some()
        && let Some((_, rest)) = facts::leading_state(&name.iter().collect::<String>())
        && let state = name.len() - rest.chars().count()
        && state >= 2
        && let Some(from) = (state + 3..name.len().saturating_sub(3))
            .take(8)
            .find(|&i| name.get(state..i).is_some_and(|kind| trade.ends(kind).is_some_and(|n| n < kind.len())))
    {
        let rule = "names.pieces";
        let place = Mention { end: m.start + state as u32, kind: NameType::Loc, rule, ..m.clone() };
        return vec![place, Mention { start: m.start + from as u32, rule, ..m }];
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
        && reader.any_at(m.end as usize, any!("众议员 参议员 议员 国会议员 州议员 省议员 籍")).is_some()
    {
        let middle = m.start + at as u32;
        let state = Mention { end: middle, kind: NameType::Loc, rule: "names.pieces", ..m.clone() };
        return vec![state, Mention { start: middle, rule: "names.pieces", ..m }];
    }
    // 瑞银|料|德琪明年转盈
    let houses =
        any!("瑞银 高盛 大摩 小摩 花旗 汇丰 美银 摩通 里昂 野村 麦格理 中金 建银 交银 招银 杰富瑞 富瑞 瑞穗 星展 大和");
    if m.kind == NameType::Org
        && let Some(n) = houses.starts(name)
        && matches!(name.get(n), Some('料' | '予' | '看' | '指'))
        && (n + 3..=n + 7).contains(&name.len())
    {
        let (end, start) = (m.start + n as u32, m.start + n as u32 + 1);
        let rule = "names.pieces";
        return vec![Mention { end, rule, ..m.clone() }, Mention { start, rule, ..m }];
    }
    // 人道协调厅|驻|青屿负责人
    if m.kind == NameType::Org
        && let Some(at) = name.iter().position(|&c| c == '驻').filter(|&at| at >= 4 && name.get(at - 1) != Some(&'常'))
        && let Some(place) = name.get(at + 1..).filter(|place| (2..=5).contains(&place.len()))
        && !place.iter().any(|c| "组办署处室部局团队院会".contains(*c))
        && reader.any_at(m.end as usize, any!("负责人 代表 发言人 主任 协调员 记者 官员")).is_some()
    {
        let (end, start) = (m.start + at as u32, m.start + at as u32 + 1);
        let rule = "names.pieces";
        return vec![Mention { end, rule, ..m.clone() }, Mention { start, kind: NameType::Loc, rule, ..m }];
    }
    // 民进党团|总召|林怡蓁
    let office = any!("党团总召 党团书记长 党团干事长 党团总召集人 党团三长");
    if matches!(m.kind, NameType::Org | NameType::Per)
        && let Some((at, n)) = (2..name.len()).find_map(|i| Some((i, office.starts(name.get(i..)?)?)))
    {
        let (end, start) = (m.start + at as u32 + 2, m.start + (at + n) as u32);
        let rule = "names.pieces";
        let caucus = Mention { end, kind: NameType::Org, rule, ..m.clone() };
        let who = Mention { start, kind: NameType::Per, rule, ..m };
        return if (2..=4).contains(&(who.end - who.start)) { vec![caucus, who] } else { vec![caucus] };
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
    // 记者温以柔、阙廷玮|台北20日电
    if m.kind == NameType::Loc
        && let Some(place) =
            any!("台北 新北 桃园 新竹 台中 台南 嘉义 高雄 花莲 屏东 香港 北京 上海 东京 华盛顿 纽约 伦敦 首尔")
                .ends(name)
        && (2..=4).contains(&(name.len() - place))
        && reader.char(m.end as usize).is_ascii_digit()
        && m.start > 0
        && matches!(reader.char(m.start as usize - 1), '、' | '者' | ' ')
    {
        let middle = m.end - place as u32;
        let who = Mention { end: middle, kind: NameType::Per, rule: "names.pieces", ..m.clone() };
        return vec![who, Mention { start: middle, rule: "names.pieces", ..m }];
    }
    // 中国政府|欧亚|事务特别代表
    if m.kind == NameType::Org
        && let Some(at) = name.windows(2).position(|w| w == ['政', '府']).map(|at| at + 2)
        && let Some(['事', '务', '特', '别']) = name.last_chunk()
        && (at + 2..=at + 6).contains(&(name.len() - 4))
    {
        let (end, region) = (m.start + at as u32, m.end - 4);
        let rule = "names.pieces";
        let region = Mention { start: end, end: region, kind: NameType::Loc, rule, ..m.clone() };
        return vec![Mention { end, rule, ..m }, region];
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
pub(super) fn abroad(reader: &Reader, m: Mention) -> Vec<Mention> {
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
    let called = m.kind == NameType::Org
        && m.end > m.start + 3
        && name.starts_with("狮城")
        && !name.ends_with(['报', '社', '台', '网']);
    let rule = "names.abroad";
    if matches!(m.kind, NameType::Org | NameType::Loc) {
        // 华盛顿|智库|战略研究中心
        let tank =
            chars.windows(2).position(|w| w == ['智', '库']).filter(|&i| (2..=5).contains(&i) && chars.len() >= i + 6);
        // 民建联|九龙东议员
        let party = any!(PARTIES).starts(chars).filter(|&n| (2..=5).contains(&(chars.len() - n)));
        let after = reader.chars.get(m.end as usize..).unwrap_or_default();
        let seat = party.filter(|_| any!("议员 国会议员 州议员 立法会 区国会议员 区州议员").starts(after).is_some());
        // 国盟|国会|领袖
        let leads = any!("领袖 党鞭 后座 议员").starts(after).is_some();
        if let Some(n) =
            any!(PARTIES).starts(chars).filter(|&n| n + 2 == chars.len() && chars.ends_with(&['国', '会']) && leads)
        {
            let middle = m.start + n as u32;
            let party = Mention { end: middle, kind: NameType::Org, rule, ..m.clone() };
            return vec![party, Mention { start: middle, kind: NameType::Org, rule, ..m }];
        }
        // 国盟|丹那美拉区|国会议员
        let house = chars.ends_with(&['国', '会']) && reader.starts(m.end as usize, "议员");
        if let Some(n) = any!(PARTIES).starts(chars).filter(|n| house && (n + 4..=n + 8).contains(&chars.len())) {
            let middle = m.start + n as u32;
            return vec![
                Mention { end: middle, kind: NameType::Org, rule, ..m.clone() },
                Mention { start: middle, end: m.end - 2, kind: NameType::Loc, rule, ..m },
            ];
        }
        // 汝矣岛|国会
        let stands = match chars {
            [_, _, .., '岛' | '区' | '路' | '街', '国', '会'] if m.kind == NameType::Org => Some(chars.len() - 2),
            _ => None,
        };
        let cut = tank.map(|i| (i, i + 2, NameType::Loc, NameType::Org));
        let cut = cut.or(stands.map(|n| (n, n, NameType::Loc, NameType::Org)));
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

/// Provinces without their level, in whose airports' names they are not.
const PROVINCES: &str = "安徽 福建 甘肃 广东 广西 贵州 海南 河北 河南 黑龙江 湖北 湖南 吉林 江苏 江西 辽宁 内蒙古 宁夏 青海 山东 山西 陕西 四川 台湾 \
                         西藏 新疆 云南 浙江 加州";

/// `names.parts`: 让-吕克·贝尔纳, 沃尔德-吉奥吉斯: what a dot or hyphen joins to a person's name.
pub(super) fn parts(reader: &Reader, flat: &mut Vec<Mention>) {
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
            // 南极-|艾特肯盆地
            Some(last)
                if last.end + 1 == m.start
                    && matches!(reader.char(last.end as usize), '-' | '—')
                    && (last.kind, m.kind) == (NameType::Loc, NameType::Loc)
                    && reader
                        .any_before(m.end as usize, any!("盆地 海沟 断裂带 造山带 火山带 洋中脊 海岭"))
                        .is_some() =>
            {
                (last.end, last.rule) = (m.end, "names.parts");
            }
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
