//! Names within names: places, parent bodies, states by their letters.

use super::brands::TRADES;
use super::gazetteer::{BODY, COUNTRY_OR_DIVISION, Gazetteer, PLACE};
use super::{mention, span};
use crate::facts;
use crate::report::{Mention, NameType, Token, sorted};
use crate::text::Document;
use crate::text::words::{Any, any};
use rustc_hash::FxHashMap;

/// Names within a name: `names.nested.place` places in other names,
/// `names.nested.parent` a body at the head of another, `names.nested.states`
/// single characters for states at the head of a treaty or meeting.
pub(super) fn nested(
    document: &Document,
    tokens: &[Token],
    outer: &Mention,
    known: &FxHashMap<&[char], NameType>,
    gazetteer: &Gazetteer,
) -> Vec<Mention> {
    let name = document.slice(span(outer));
    let mut out: Vec<Mention> = Vec::new();
    if matches!(outer.kind, NameType::Per) || name.len() < 3 {
        return out;
    }
    let mut add = |start: usize, end: usize, kind: NameType, rule: &'static str| {
        let (start, end) = (outer.start + start as u32, outer.start + end as u32);
        if !out.iter().any(|m| m.start == start && m.end == end) {
            let mut inner = mention(start, end, kind, rule, outer.confidence);
            inner.nested = true;
            out.push(inner);
        }
    };
    // 《海洋公约》|秘书处
    if outer.rule == "names.treaty" {
        let marks = name.iter().position(|&c| c == '《').zip(name.iter().position(|&c| c == '》'));
        if let Some((open, close)) = marks {
            add(open + 1, close, NameType::Work, "names.nested.title");
        }
        return out;
    }
    if matches!(outer.kind, NameType::Work | NameType::Event) && outer.rule != "names.storm" {
        // 第12届台日论坛; 中法|文化论坛
        let first = match name.iter().take(7).position(|c| matches!(c, '届' | '次')) {
            Some(at) if matches!(name.first(), Some('第' | '首')) => at + 1,
            _ => 0,
        };
        let name = name.get(first..).unwrap_or_default();
        let culture = |at: usize| matches!(name.get(at..at + 2), Some(['文', '化' | '学' | '明' | '艺' | '旅']));
        let africa = name.starts_with(&['中', '非']);
        let letter = |i: usize, c: char| facts::is_state_letter(c) || africa && i == 1;
        let states = name.iter().enumerate().take_while(|&(i, &c)| letter(i, c) && !culture(i)).count();
        let states = if name.starts_with(&['立', '法']) { 0 } else { states };
        // 俄罗斯与…, 巴黎…, 新德里…: the letters of a whole place name are no states.
        const REGIONS: [&[char]; 6] =
            [&['新', '英', '格'], &['阿', '拉', '伯'], &['中', '亚'], &['欧', '亚'], &['亚', '欧'], &['拉', '美']];
        let whole = || {
            let listed = |&(n, bits): &(usize, u8)| {
                bits & if n > 2 { PLACE | COUNTRY_OR_DIVISION } else { COUNTRY_OR_DIVISION } != 0
            };
            (2..=name.len().min(6)).any(|n| {
                let head = name.get(..n).unwrap_or_default();
                let text: String = head.iter().collect();
                let named = n > 2 && known.get(head) == Some(&NameType::Loc);
                named || facts::state(&text).is_some() && head != ['中', '非'] || facts::capital_of(&text).is_some()
            }) || REGIONS.iter().any(|r| name.starts_with(r))
                || gazetteer.at_start(name).iter().any(listed) && !name.starts_with(&['中', '非'])
        };
        // 中俄, 坦赞; not 以|中国, 波斯人, 哈利·波特, 奥斯卡, 伊斯兰合作组织
        let from = outer.start + first as u32;
        let apart = || {
            let to = from + states as u32;
            let words = tokens.partition_point(|t| t.end <= from);
            let mut words = tokens.get(words..).unwrap_or_default().iter().take_while(|t| t.start < to);
            name.iter().take(states).any(|&c| c == '中')
                || words.all(|t| t.end - t.start == 1 || t.end <= to && (t.word == 0 || t.pos.name() == "j"))
                || any!("坦赞 美英 英美 德法").starts(name).is_some()
        };
        if states >= 2 && name.get(states) != Some(&'国') && !whole() && apart() {
            (first..first + states).for_each(|i| add(i, i + 1, NameType::Loc, "names.nested.states"));
        }
    }
    // 青屿党|团, 青屿党|立法院党团
    if outer.kind == NameType::Org
        && name.ends_with(&['党', '团'])
        && let Some(party) = name.iter().position(|&c| c == '党').filter(|&i| i >= 2)
    {
        add(0, party + 1, NameType::Org, "names.nested.parent");
    }
    // 中国—|东盟博览会
    if matches!(outer.kind, NameType::Work | NameType::Event)
        && let Some(dash) = name.iter().position(|c| matches!(c, '—' | '-' | '–'))
        && let Some(length) = name.get(dash + 1..).and_then(|rest| any!(BLOCS).starts(rest))
    {
        add(dash + 1, dash + 1 + length, NameType::Org, "names.nested.parent");
    }
    let edge = |at: usize| {
        let at = outer.start + at as u32;
        tokens.binary_search_by_key(&at, |t| t.start).is_ok()
    };
    let (mut at, mut first) = (0, 0);
    if outer.kind != NameType::Loc {
        for (start, end, bits) in places(name, gazetteer, &edge) {
            let both =
                matches!(outer.kind, NameType::Work | NameType::Event) && name.get(start..end) == Some(&['中', '非']);
            if start < at || both {
                continue;
            }
            let rest = name.get(end..).unwrap_or_default();
            if bits & BODY != 0 {
                // 《最高人民法院关于…的意见》
                let titled = outer.kind == NameType::Work && rest.len() >= 2;
                let part = rest.len() >= 2 && is_part(rest) && !is_firm(rest) && !is_cut(rest);
                let parent = outer.kind == NameType::Org && part;
                if start == 0 {
                    if titled || parent {
                        add(start, end, NameType::Org, "names.nested.parent");
                    }
                    // 南京 in 南京大学|天文学院, 德国 in 德国之声|中文网
                    for (from, to, bits) in places(name.get(..end).unwrap_or_default(), gazetteer, &edge) {
                        if bits & BODY == 0 {
                            add(from, to, NameType::Loc, "names.nested.place");
                        }
                    }
                }
                continue;
            }
            // 摩根|大通, 解放军|南部|战区: a county's name that is also another word.
            let place = name.get(start..end).unwrap_or_default();
            let level = place.last().is_some_and(|c| "省市县区州镇乡国".contains(*c));
            let branch = !rest.is_empty() && (is_body(rest) || rest.ends_with(&['行'])) && !is_firm(rest);
            let doubtful = outer.kind == NameType::Org && start > at && place.len() == 2 && !level && !branch;
            if doubtful && known.get(place) != Some(&NameType::Loc) {
                continue;
            }
            // 吉隆坡|市政局
            let office = matches!(rest, ['政', '局' | '厅' | '设' | '工' | '园', ..]);
            let end = if place.len() >= 3 && place.last() == Some(&'市') && office { end - 1 } else { end };
            add(start, end, NameType::Loc, "names.nested.place");
            at = end;
            first = if start == 0 { end } else { first };
        }
    }
    for end in 2..name.len() {
        let (Some(head), Some(rest)) = (name.get(..end), name.get(end..)) else { break };
        match known.get(head) {
            Some(NameType::Org)
                if outer.kind != NameType::Loc
                    && !((end <= 3 || rest.ends_with(&['有', '限', '公', '司'])) && is_trade(rest))
                    && rest.len() >= 2
                    && is_part(rest)
                    && !is_firm(rest)
                    && !is_cut(rest) =>
            {
                add(0, end, NameType::Org, "names.nested.parent");
            }
            Some(NameType::Org) if matches!(outer.kind, NameType::Work | NameType::Event) => {
                add(0, end, NameType::Org, "names.nested.parent");
            }
            // 浙江 is not in 浙江省公安厅, 埃塞 not in 埃塞俄比亚总理府: the place goes on.
            Some(NameType::Loc) if outer.kind != NameType::Loc && end >= first && !goes_on(rest) => {
                add(0, end, NameType::Loc, "names.nested.place");
            }
            _ => {}
        }
        // 北京大学|历史学系, 中国科学院|国家天文台
        let part = head.ends_with(&['大', '学']) && rest.ends_with(&['系'])
            || head.ends_with(&['院']) && rest.ends_with(&['台']);
        if outer.kind == NameType::Org && end >= 3 && rest.len() >= 2 && part {
            add(0, end, NameType::Org, "names.nested.parent");
        }
        if outer.kind == NameType::Org
            && end >= 3
            && rest.len() >= 3
            && is_body(head)
            && !head.ends_with(&['社', '会'])
            && is_part(rest)
            && !is_firm(rest)
            && edge(end)
            && !seat(head)
            && known.get(head).is_none()
        {
            add(0, end, NameType::Org, "names.nested.parent");
        }
    }
    sorted(out, |m| span(m).order())
}

/// Unions of states that meet with one state.
const BLOCS: &str = "东盟 非盟 欧盟 阿盟 海合会 拉共体 南盟 北约";

/// Whether a name is a firm's form alone: what stands before it is the firm.
fn is_firm(rest: &[char]) -> bool {
    static FORMS: &Any = any!("公司 有限 责任 股份 集团 控股 企业");
    static LINES: &Any = any!("银行 科技 实业 汽车 电子 生物 医药 能源 投资 信息 技术 网络 文化 传媒 地产 置业");
    let mut rest = rest;
    while let Some(length) = FORMS.ends(rest) {
        rest = rest.get(..rest.len() - length).unwrap_or_default();
    }
    rest.is_empty() || LINES.is(rest)
}

/// 维斯塔|软件公司: whether what follows a firm's own name is only its trade and form.
fn is_trade(rest: &[char]) -> bool {
    let form = any!("有限公司 股份有限公司 有限责任公司 集团有限公司 公司 集团").ends(rest);
    form.and_then(|form| rest.get(..rest.len() - form)).is_some_and(|trade| any!(TRADES).is(trade))
}

/// 共和党|人党, 东非政府|间发展组织, 世卫|组织, 中国银行|业协会, 中央社|会工作部: whether a name goes on within a word.
fn is_cut(rest: &[char]) -> bool {
    matches!(rest, ['人', '党', ..] | ['间' | '镇' | '业', ..] | ['组', '织'] | ['会', '工' | '主' | '科', ..])
}

/// Whether what follows a place is the ending of its own name.
fn goes_on(rest: &[char]) -> bool {
    rest.first().is_some_and(|c| "省市县区州镇乡村".contains(*c))
        || [&['街', '道'][..], &['共', '和', '国'], &['王', '国'], &['联', '邦']]
            .iter()
            .any(|more| rest.starts_with(more))
}

/// 政府 after what is no place: 立法会|政府帐目委员会.
fn seat(head: &[char]) -> bool {
    head.strip_suffix(&['政', '府']).is_some_and(is_body)
}

/// Places (and, at the head, bodies) that lists or their own endings show
/// within a name: 澜江市 in 澜江市公安局, 洛桑 in 洛桑大学. `edge` tells where words begin.
fn places(name: &[char], gazetteer: &Gazetteer, edge: &impl Fn(usize) -> bool) -> Vec<(usize, usize, u8)> {
    /// States and provinces said in two characters, that no list of places has.
    static SHORT: &Any = any!("加州 德州 佛州 麻省 麻州 宾州 维州 新州 安省");
    /// Places that are words, too, or parts of other names.
    static WORDS: &Any = any!(
        "中央 世界 合作 东方 海关 和平 资源 共和 南方 北方 阿里 泰山 汇川 中山 光明 友谊 幸福 胜利 海港 \
         亚东 三星 振兴 河源 长安 复兴 公安 解放 友好 兴业 太平 平安 新华 西部 南部 宝塔 大英 中南 南华 东风 乌兰 红旗 城西 港口 \
         成功 新建 紫金 平原 市中 朝天 工农 船山 平和 大通 巴斯 罗森 前进 青山 同心 江海 莲花 双城 芙蓉 天涯 江山 城中 中方 中美 中马 中新 \
         长寿 东宝 富民 安居 通江"
    );
    let mut out: Vec<(usize, usize, u8)> = Vec::new();
    let mut at = 0;
    while at < name.len() {
        let rest = name.get(at..).unwrap_or_default();
        // 鹿|寮国小
        if at > 0 && matches!(rest, ['寮', '国', '小' | '中', ..]) {
            at += 1;
            continue;
        }
        let whole = |length: usize| at == 0 && length == name.len();
        let text: String = rest.iter().collect();
        // Within a name a place begins and ends with a word: no 资源 in 自然资源局.
        let level = |length: usize| rest.get(length - 1).is_some_and(|c| "省市县区州镇乡".contains(*c));
        let word = |n: usize| at == 0 || edge(at) && (at + n == name.len() || level(n) || edge(at + n));
        let listed = gazetteer
            .at_start(rest)
            .into_iter()
            .filter(|&(length, bits)| {
                let tail = rest.get(length..).unwrap_or_default();
                let head = at == 0 && is_body(tail);
                // 新华社, 新民党 and 中央政府 have no place in them.
                let state: String = rest.iter().take(length).collect();
                let own = matches!(tail, ['社' | '党' | '网' | '报' | '联']) && facts::state(&state).is_none();
                !whole(length)
                    && length >= 2
                    && rest.get(..length).is_none_or(|own| !WORDS.is(own))
                    && (bits & BODY != 0 || !own && word(length))
                    && (bits & (COUNTRY_OR_DIVISION | BODY) != 0 || head && bits & PLACE != 0)
            })
            .max()
            .or_else(|| {
                let short = at == 0 && rest.len() > 3 && SHORT.starts(rest).is_some();
                short.then_some((2, COUNTRY_OR_DIVISION))
            });
        let state = facts::leading_state(&text).map(|(_, tail)| rest.len() - tail.chars().count());
        // 美|国务院, 乌|海军: a letter, no place.
        let letter = at == 0
            && state == Some(1)
            && (rest.get(1) == Some(&'国')
                || matches!(rest, [_, '海' | '空' | '陆', '军', ..]) && !rest.ends_with(&['分', '区']));
        let listed = listed.filter(|_| !letter);
        // 中华人民共和国外交部 is one word.
        let whole_name = |n: usize| n >= 5 && at == 0;
        let state =
            state.filter(|&n| n >= 2 && (n == 2 || whole_name(n) || edge(at + n) || rest.get(n - 1) != Some(&'国')));
        let level = if at == 0 || out.last().is_some_and(|&(_, end, _)| end == at) {
            (3..rest.len().min(8)).find(|&n| {
                listed.is_none_or(|(_, bits)| bits & BODY == 0)
                    && rest.get(n - 1).is_some_and(|c| "省市县区州镇".contains(*c))
                    && rest.len() - n >= 2
                    && !rest.get(n - 1..n + 1).is_some_and(|w| {
                        [['市', '场'], ['区', '域'], ['区', '块']].iter().any(|x| w == x) || w.ends_with(&['立']) || w == ['市', '镇']
                    })
                    // 小|城镇, 银行|宁波市; but 江城市, for 江城 is listed
                    && (listed.is_some_and(|(length, _)| length + 1 == n) || !rest.get(n - 2..n).is_some_and(|w| [['城', '镇'], ['乡', '镇'], ['城', '市']].iter().any(|x| w == x)))
                    && !rest.get(..n - 1).is_some_and(|w| w.iter().any(|c| "行院社局".contains(*c)))
                    // 荆州|市荆州区, 云南省纪委|省监委
                    && any!("市 省 区 全国 纪委 组织 人类").starts(rest).is_none()
                    && !rest.first().is_some_and(char::is_ascii_digit)
                    && is_body(name)
            })
        } else {
            None
        };
        // 越南|广宁省: the state is a place of its own.
        let level = level.filter(|l| state.is_none_or(|s| s >= *l));
        let found = match (listed, state, level) {
            (Some((n, bits)), s, l) if n >= s.unwrap_or(0).max(l.unwrap_or(0)) => Some((n, bits)),
            (_, Some(n), l) if n >= l.unwrap_or(0) => Some((n, COUNTRY_OR_DIVISION)),
            (_, _, Some(n)) => Some((n, COUNTRY_OR_DIVISION)),
            _ => None,
        };
        match found {
            Some((mut length, bits)) => {
                for more in ["共和国", "联邦", "王国"] {
                    let tail: String = rest.iter().skip(length).collect();
                    // 俄罗斯联邦, but 美国|联邦调查局.
                    let own = bits & BODY == 0 && rest.get(length - 1) != Some(&'国');
                    if own && tail.starts_with(more) && !whole(length + more.chars().count()) {
                        length += more.chars().count();
                    }
                }
                out.push((at, at + length, bits));
                at += if bits & BODY != 0 { 1 } else { length };
            }
            None => at += 1,
        }
    }
    out
}

/// Whether a name ends as those of the parts of bodies do: 第三巡回法庭, 装备工业一司, 骨科.
fn is_part(name: &[char]) -> bool {
    is_body(name)
        || name.ends_with(&['战', '区'])
        || name.ends_with(&['基', '地'])
        || name.len() >= 3 && name.last().is_some_and(|c| "司庭科厂系站办".contains(*c))
}

/// Whether a name ends as bodies' names do.
pub(super) fn is_body(name: &[char]) -> bool {
    static ENDINGS: &Any = any!(
        "党 警区 军团 部 院 局 委员会 大学 集团 公司 银行 军 社 会 署 厅 处 协会 联盟 基金会 法院 检察院 \
         医院 学院 研究所 中心 总队 支队 分行 委 办公室 政府 学校 联合国 所 队 组织 馆"
    );
    ENDINGS.ends(name).is_some()
}
