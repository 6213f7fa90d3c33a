//! Mentions → entities: which names are the same one, and why.
//!
//! Mentions of one key are one entity; keys are then joined by rules, each
//! leaving its evidence. Nothing is joined that two different ones could claim.

mod metonyms;
mod roles;

use crate::facts;
use crate::names::{OPENERS, brand, stems};
use crate::report::{BlockKind, Entity, Link, Mention, NameType, Span, Token};
use crate::text::words::any;
use crate::text::{Document, is_han};
use rustc_hash::{FxHashMap, FxHashSet};

/// Join mentions to entities; sets [`Mention::entity`] and [`Mention::metonym`].
pub fn link(document: &Document, tokens: &[Token], mentions: &mut [Mention]) -> Vec<Entity> {
    let mut groups = Groups::default();
    let mut names: Vec<String> =
        mentions.iter().map(|m| document.slice(span(m)).iter().filter(|c| **c != ' ').collect()).collect();
    letters_of_two(document, mentions, &mut names);
    for (name, m) in names.iter_mut().zip(mentions.iter()).filter(|(name, _)| *name == "央行") {
        // 该国|央行: no other state's
        let before = document.chars.get(..m.start as usize).unwrap_or_default();
        if any!("该国 其 两国 各国 多国 全球").ends(before).is_some() {
            name.insert_str(0, "该国");
        }
    }
    let of: Vec<usize> = mentions.iter().zip(&names).map(|(m, name)| groups.enter(m.kind, name)).collect();
    for (i, m) in mentions.iter().enumerate() {
        if let Some(group) = of.get(i).and_then(|&g| groups.list.get_mut(g)) {
            group.mentions.push(i as u32);
            group.first.get_or_insert(span(m));
        }
    }
    parentheses(document, mentions, &of, &mut groups);
    people(&mut groups);
    addressed(&mut groups, document, tokens);
    places(&mut groups);
    bodies(&mut groups);
    works(&mut groups);
    let entities = gather(document, tokens, mentions, groups);
    metonyms::metonyms(document, mentions);
    entities
}

/// Of entities of several texts, each with its names as they read, the fullest
/// first: which are the same one. A class for each, by the keys and rules that
/// join the names of one text, and where the fullest name of the one is
/// another name of only one other.
pub(crate) fn same(entities: &[(NameType, Vec<String>)]) -> Vec<usize> {
    let mut groups = Groups::default();
    let of: Vec<Option<usize>> =
        entities.iter().map(|(kind, names)| names.first().map(|name| groups.enter(*kind, name))).collect();
    for group in &mut groups.list {
        group.first = Some(Span::default());
    }
    people(&mut groups);
    places(&mut groups);
    bodies(&mut groups);
    works(&mut groups);
    let mut other: FxHashMap<(NameType, String), Vec<usize>> = FxHashMap::default();
    for ((kind, names), group) in entities.iter().zip(&of) {
        for name in names.iter().skip(1).filter(|name| !is_national(name)) {
            other.entry((*kind, key(*kind, name))).or_default().extend(group);
        }
    }
    for ((kind, names), group) in entities.iter().zip(&of) {
        let (Some(name), &Some(group)) = (names.first(), group) else { continue };
        let Some(claims) = other.get(&(*kind, key(*kind, name))) else { continue };
        let mut claims: Vec<usize> = claims.iter().map(|&g| groups.root(g)).collect();
        claims.sort_unstable();
        claims.dedup();
        if let [only] = claims.as_slice() {
            groups.join(group, *only, "link.alias", Span::default());
        }
    }
    let none = groups.list.len();
    of.into_iter().enumerate().map(|(i, group)| group.map_or(none + i, |g| groups.root(g))).collect()
}

fn span(m: &Mention) -> Span {
    Span::new(m.start, m.end)
}

/// Mentions of one key.
struct Group {
    kind: NameType,
    /// The name, as it reads where it is met first.
    name: String,
    mentions: Vec<u32>,
    first: Option<Span>,
    /// The group this one was joined to, why, and where.
    joined: Option<(usize, &'static str, Span)>,
}

#[derive(Default)]
struct Groups {
    list: Vec<Group>,
    by_key: FxHashMap<(NameType, String), usize>,
}

impl Groups {
    fn enter(&mut self, kind: NameType, name: &str) -> usize {
        let key = key(kind, name);
        let next = self.list.len();
        let at = *self.by_key.entry((kind, key)).or_insert(next);
        if at == next {
            self.list.push(Group { kind, name: name.to_string(), mentions: Vec::new(), first: None, joined: None });
        }
        at
    }

    fn root(&self, mut at: usize) -> usize {
        while let Some((to, ..)) = self.list.get(at).and_then(|g| g.joined) {
            at = to;
        }
        at
    }

    fn join(&mut self, alias: usize, to: usize, because: &'static str, place: Span) {
        let (a, b) = (self.root(alias), self.root(to));
        if a != b
            && let Some(group) = self.list.get_mut(a)
        {
            group.joined = Some((b, because, place));
        }
    }

    /// The groups of a kind, with their numbers.
    fn of(&self, kind: NameType) -> impl Iterator<Item = (usize, &Group)> {
        self.list.iter().enumerate().filter(move |(_, g)| g.kind == kind)
    }

    /// Pairs of groups of a kind, short and long: a name that is among the `shorts` of another.
    fn named(&self, kind: NameType, shorts: impl Fn(&Group, &mut Vec<String>)) -> Vec<(usize, usize)> {
        let by_name: FxHashMap<&str, usize> = self.of(kind).map(|(i, g)| (g.name.as_str(), i)).collect();
        let (mut pairs, mut names) = (Vec::new(), Vec::new());
        for (long, group) in self.of(kind) {
            shorts(group, &mut names);
            pairs.extend(names.drain(..).filter_map(|name| Some((*by_name.get(name.as_str())?, long))));
        }
        pairs
    }

    /// Of `pairs` (short, long), join each short one to the only long one that claims it. Twice, for
    /// two that claim one may turn out to be the same: 北京国安, 北京国安队 and 国安.
    fn join_unique(&mut self, mut pairs: Vec<(usize, usize)>, because: &'static str) {
        for _ in 0..2 {
            for (_, long) in &mut pairs {
                *long = self.root(*long);
            }
            pairs.retain(|&(short, long)| self.root(short) != long);
            pairs.sort_unstable();
            pairs.dedup();
            for claims in pairs.chunk_by(|a, b| a.0 == b.0) {
                if let &[(short, long)] = claims
                    && let Some(place) = self.list.get(short).and_then(|g| g.first)
                {
                    self.join(short, long, because, place);
                }
            }
        }
    }
}

/// 新 is 新加坡 and 巴 is 巴西 where the text names no other state that begins so, nor the one that the letter is of.
fn letters_of_two(document: &Document, mentions: &[Mention], names: &mut [String]) {
    let mut named: Vec<(char, &'static str)> = Vec::new();
    // 中拉关系, 非方
    let regions = [('拉', "拉美"), ('拉', "拉丁美洲"), ('非', "非洲")];
    named.extend(regions.into_iter().filter(|(_, region)| names.iter().any(|name| name == region)));
    // 乌克兰危机 in a text about 乌兹别克斯坦: what is only spoken of
    let topic = |m: &Mention| {
        let after = document.chars.get(m.end as usize..).unwrap_or_default();
        any!("危机 局势 问题 战争 冲突").starts(after).is_some()
    };
    for (name, _) in
        names.iter().zip(mentions).filter(|(_, m)| m.kind == NameType::Loc && m.end - m.start >= 2 && !topic(m))
    {
        // 中 is of 中国, whatever the text names.
        let state = facts::state(name).and_then(|state| Some((state.chars().next().filter(|c| *c != '中')?, state)));
        named.extend(state.filter(|state| !named.contains(state)));
    }
    for (name, _) in names.iter_mut().zip(mentions).filter(|(_, m)| m.kind == NameType::Loc && m.end - m.start == 1) {
        let mut alike = named.iter().filter(|(letter, _)| name.starts_with(*letter)).map(|(_, state)| *state);
        let own = |state: &str| facts::state(name) == Some(state);
        if let (Some(state), None) = (alike.next(), alike.next())
            && !own(state)
        {
            *name = state.to_string();
        }
    }
}

/// What a name is known by: states and aliases by their usual name, bodies of
/// states with the state's usual name at the head.
fn key(kind: NameType, name: &str) -> String {
    if let Some(usual) = facts::usual(name) {
        return usual.to_string();
    }
    match kind {
        // 访华: as a place the letter of 中华, which begins many other names.
        NameType::Loc if name == "华" => "中国".to_string(),
        NameType::Loc => facts::state(name).unwrap_or(name).to_string(),
        NameType::Org => match facts::leading_state(name) {
            Some((state, rest)) => {
                format!("{state}{}", if is_army(rest) { "军" } else { facts::usual(rest).unwrap_or(rest) })
            }
            None if name == "欧" => "欧盟".to_string(),
            None => name.to_string(),
        },
        _ => name.to_string(),
    }
}

fn is_army(rest: &str) -> bool {
    ["军", "军队", "武装力量", "武装部队", "武装力量部队", "部队", "军方", "国军", "国防军"].contains(&rest)
}

/// `link.parenthesis`: 韩国国家情报院(国情院), 顾秋,原名顾鹤年.
fn parentheses(document: &Document, mentions: &[Mention], of: &[usize], groups: &mut Groups) {
    const FORMER: &str = "原名 本名 真名 艺名 笔名 又名 别名 曾用名 旧称 旧名 绰号 外号 花名 人称 网名 昵称";
    let flat: Vec<(usize, &Mention)> = mentions.iter().enumerate().filter(|(_, m)| !m.nested).collect();
    for pair in flat.windows(2) {
        let &[(i, a), (j, b)] = pair else { continue };
        if a.kind != b.kind || b.start - a.end > 24 {
            continue;
        }
        let between = document.text(Span::new(a.end, b.start));
        let after = document.chars.get(b.end as usize);
        // (603999.SH,下称某某)
        let coded = between.strip_prefix('(').and_then(|rest| rest.split_once([',', ';']));
        let code = |text: &str| text.len() >= 4 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.');
        let between = match coded {
            Some((text, rest)) if code(text) => format!("({rest}"),
            _ => between,
        };
        // 《美国医学会杂志》(JAMA)
        let between = between.strip_prefix('》').unwrap_or(&between);
        let opener = between.trim_end_matches('“');
        // 王国梁(译音,Ong Kok Leong)
        let opener = if matches!(opener, "(译音," | "(音译,") { "(" } else { opener };
        // 北风公司(Nordwind GmbH,下称“北风”)
        let listed =
            opener.strip_prefix(',').is_some_and(|word| OPENERS.iter().any(|o| o.strip_prefix('(') == Some(word)));
        let listed = listed && opener.len() > 1;
        // 中国(上海): a part of it, as brackets alone say of places.
        let within = a.kind == NameType::Loc && opener == "(" && document.slice(span(b)).iter().any(|&c| is_han(c));
        // (人道协调厅,OCHA)
        let open = a.start.checked_sub(1).and_then(|at| document.chars.get(at as usize)) == Some(&'(');
        let latin = document.slice(span(b)).iter().all(char::is_ascii_alphanumeric);
        let beside = opener == "," && open && latin && after == Some(&')');
        let defined = beside
            || (listed || OPENERS.contains(&opener)) && !within && after.is_some_and(|c| matches!(c, ')' | '”' | ','));
        // 白玉本名马玉芬
        let former = between.trim_start_matches(['”', '"']);
        let former =
            Some(former.strip_prefix(['(', ',']).unwrap_or(former)).map(|b| b.trim_end_matches(['“', ':', '叫', '为']));
        if (defined || former.is_some_and(|word| FORMER.split(' ').any(|f| f == word)))
            && let (Some(&a_group), Some(&b_group)) = (of.get(i), of.get(j))
        {
            groups.join(b_group, a_group, "link.parenthesis", Span::new(a.start, b.end));
        }
    }
}

/// `link.surname`: 鲁登科 = 安德烈·鲁登科, where only one has that part of a name.
fn people(groups: &mut Groups) {
    let pairs = groups.named(NameType::Per, |long, shorts| {
        // 索托 of 埃内斯托·索托·基斯佩 as well
        let parts = long.name.split('·');
        shorts.extend(parts.filter(|p| *p != long.name && p.chars().count() >= 2).map(str::to_string));
    });
    groups.join_unique(pairs, "link.surname");
    suspects(groups);
}

/// What follows a surname alone.
const ADDRESS: [&str; 10] = ["先生", "女士", "小姐", "老师", "教授", "医生", "律师", "导演", "院士", "师傅"];

/// `link.surname`: 葉 = 葉子朗, 王教授 = 王立新, 高市 = 高市早苗, 若熙 = 徐若熙, where only one
/// person has that part of a name and was named in full before.
fn addressed(groups: &mut Groups, document: &Document, tokens: &[Token]) {
    let full = |name: &str| name.chars().all(is_han) && !ADDRESS.iter().any(|a| name.ends_with(a));
    let mut pairs = groups.named(NameType::Per, |long, shorts| {
        let chars: Vec<char> = long.name.chars().filter(|_| full(&long.name)).collect();
        let whole = chars.first().copied().filter(|&c| facts::is_surname(c) && (2..=3).contains(&chars.len()));
        if let Some(surname) = described(&long.name).filter(|d| d.2).map(|d| d.0).or(whole) {
            shorts.push(surname.to_string());
            shorts.extend(ADDRESS.map(|address| format!("{surname}{address}")));
            shorts.extend(["老", "小"].map(|called| format!("{called}{surname}")));
            // 褚伯琴, 褚老
            shorts.push(format!("{surname}老"));
            shorts.extend(["男", "女", "嫌"].map(|noun| format!("{surname}{noun}")));
        }
        // 裁判官罗德泉, 罗官
        if let [surname, _, rest @ ..] = chars.as_slice()
            && rest.len() <= 2
        {
            shorts.push(format!("{surname}官"));
        }
        match chars.as_slice() {
            [_, given @ ..] if given.len() == 2 && whole.is_some() => shorts.push(given.iter().collect()),
            [a, b, _, _] | [a, b, _, _, _] => shorts.push([*a, *b].iter().collect()),
            _ => {}
        }
    });
    pairs.retain(|(short, long)| short != long);
    let first = |group: usize| groups.list.get(group).and_then(|g| g.first);
    // 市民李先生: somebody new.
    let introduced = |at: u32| {
        let before = tokens.partition_point(|t| t.end <= at).checked_sub(1).and_then(|i| tokens.get(i));
        let word = |t: &Token| document.text(Span::new(t.start, t.end));
        before.is_some_and(|t| {
            let new = || ["的", "邻居", "同乡", "校友"].contains(&word(t).as_str());
            t.end == at && (t.pos.name().starts_with('n') || new())
        })
    };
    let reporter = |at: Span| {
        let before = document.text(Span::new(at.start.saturating_sub(3), at.start));
        let block = document.block_at(at.start).and_then(|i| document.blocks.get(i));
        block.is_some_and(|b| b.kind == BlockKind::Byline) || before.ends_with("记者")
    };
    let unsure = |&(short, long): &(usize, usize)| {
        let place = first(short).map(|s| s.start);
        // A title calls him by his surname: 首相石田…, 石田康弘
        let titled = place.and_then(|at| document.block_at(at)).and_then(|i| document.blocks.get(i)).is_some_and(|b| {
            b.kind == BlockKind::Title && groups.list.get(short).is_some_and(|g| g.name.chars().count() == 2)
        });
        // 以黄男为首…黄凯翔: what courts call him may stand first
        let called = groups.list.get(short).is_some_and(|g| g.name.ends_with(['男', '女', '嫌']));
        !titled && !called && place < first(long).map(|s| s.start) || place.is_none_or(introduced)
    };
    pairs.retain(|pair| !first(pair.1).is_some_and(reporter));
    // 周若谷病逝,女儿周敏说,…周先生: he of whom she is the daughter
    let kin = any!(
        "女儿 儿子 长女 次女 幼女 长子 次子 幼子 妻子 丈夫 弟弟 哥哥 姐姐 妹妹 其子 其女 孙子 孙女 遗孀 胞弟 胞妹"
    );
    let relative = |group: usize| {
        first(group)
            .is_some_and(|at| kin.ends(document.slice(Span::new(at.start.saturating_sub(2), at.start))).is_some())
    };
    let others: FxHashSet<usize> = pairs.iter().filter(|pair| !relative(pair.1)).map(|pair| pair.0).collect();
    pairs.retain(|pair| !(relative(pair.1) && others.contains(&pair.0)));
    // 李先生 and 李女士: not one of them is 李伟 for sure.
    let told = |address: &[&str]| -> FxHashSet<usize> {
        let polite = |short: usize| groups.list.get(short).is_some_and(|g| address.iter().any(|a| g.name.ends_with(a)));
        pairs.iter().filter(|pair| polite(pair.0)).map(|pair| pair.1).collect()
    };
    let (men, women) = (told(&["先生"]), told(&["女士", "小姐"]));
    pairs.retain(|pair| !(men.contains(&pair.1) && women.contains(&pair.1)));
    let wrong: FxHashSet<usize> = pairs.iter().filter(|pair| unsure(pair)).map(|pair| pair.0).collect();
    pairs.retain(|pair| !wrong.contains(&pair.0));
    groups.join_unique(pairs, "link.surname");
}

/// A surname and what a report says of its bearer: 叶姓男子, 姓叶女子, 叶男, 叶嫌.
/// The surname, whether a man or a woman, whether spelled out with 姓.
fn described(name: &str) -> Option<(char, Option<char>, bool)> {
    let chars: Vec<char> = name.chars().collect();
    let (surname, noun) = match chars.as_slice() {
        ['姓', surname, noun @ ..] | [surname, '姓', noun @ ..] => (*surname, noun),
        [surname, noun @ ('男' | '女' | '嫌')] => {
            return Some((*surname, Some(*noun).filter(|c| *c != '嫌'), false));
        }
        _ => return None,
    };
    let sex = noun.first().copied().filter(|c| matches!(c, '男' | '女'));
    Some((surname, sex, true)).filter(|_| !noun.is_empty())
}

/// `link.surname`: 叶嫌 = 叶男 = 叶姓男子, where the text describes but one of that surname.
fn suspects(groups: &mut Groups) {
    let mut by_surname: FxHashMap<char, Vec<(usize, Option<char>, bool)>> = FxHashMap::default();
    for (i, group) in groups.of(NameType::Per) {
        if let Some((surname, sex, spelled)) = described(&group.name) {
            by_surname.entry(surname).or_default().push((i, sex, spelled));
        }
    }
    let one = |list: &&Vec<(usize, Option<char>, bool)>| {
        let man = list.iter().any(|g| g.1 == Some('男'));
        let woman = list.iter().any(|g| g.1 == Some('女'));
        !(man && woman) && list.iter().filter(|g| g.2).count() <= 1
    };
    let pairs = by_surname.values().filter(one).flat_map(|list| {
        let to = list.iter().find(|g| g.2).or(list.first()).map_or(0, |g| g.0);
        list.iter().filter(move |g| g.0 != to).map(move |g| (g.0, to))
    });
    groups.join_unique(pairs.collect(), "link.surname");
}

/// The name without its administrative ending.
fn place_stem(name: &str) -> &str {
    const ENDINGS: [&str; 18] = [
        "壮族自治区",
        "维吾尔自治区",
        "回族自治区",
        "特别行政区",
        "自治区",
        "自治州",
        "自治县",
        "共和国",
        "地区",
        "新区",
        "省",
        "市",
        "县",
        "州",
        "区",
        "镇",
        "乡",
        "府",
    ];
    ENDINGS.iter().find_map(|e| name.strip_suffix(e)).filter(|stem| stem.chars().count() >= 2).unwrap_or(name)
}

/// `link.place`: 库尔斯克州 = 库尔斯克地区, 库尔斯克 = 库尔斯克州.
fn places(groups: &mut Groups) {
    let pairs = groups.named(NameType::Loc, |long, shorts| {
        if long.name.ends_with('州') {
            shorts.push(format!("{}地区", place_stem(&long.name)));
        }
    });
    groups.join_unique(pairs, "link.place");
    // 双堰 = 双堰遗址
    let pairs = groups.named(NameType::Loc, |long, shorts| {
        shorts.extend(long.name.strip_suffix("遗址").filter(|own| own.chars().count() >= 2).map(str::to_string));
    });
    groups.join_unique(pairs, "link.place");
    // 京 = 北京
    const LETTERS: &str = "北京京 上海沪 天津津 重庆渝 广东粤 浙江浙 江苏苏 福建闽 江西赣 山东鲁 河南豫 湖北鄂 湖南湘 四川川 贵州黔 \
                           云南滇 陕西陕 甘肃甘 青海青 河北冀 山西晋 辽宁辽 吉林吉 安徽皖 海南琼 广西桂 新疆疆 西藏藏 内蒙古蒙 宁夏宁";
    let pairs = groups.named(NameType::Loc, |long, shorts| {
        let name = long.name.trim_end_matches(['市', '省']);
        let letter = LETTERS.split(' ').find_map(|entry| entry.strip_prefix(name)).filter(|l| l.chars().count() == 1);
        shorts.extend(letter.map(str::to_string));
    });
    groups.join_unique(pairs, "link.letter");
    let pairs = groups.named(NameType::Loc, |long, shorts| {
        let stem = place_stem(&long.name);
        // 草海 is a lake, 草海镇 a town; 华盛顿 is not its state.
        // So are 尼罗河 and 红海, and what lies on them.
        let water = long.name.ends_with(['镇', '乡']) && stem.ends_with(['河', '江', '湖', '海', '山'])
            || long.name.ends_with(['州', '县'])
                && (stem.ends_with(['河', '湖']) && stem.chars().count() >= 3
                    || ["红海", "黑海", "太湖", "东海"].contains(&stem));
        let other = ["华盛顿州", "纽约州", "海南州"].contains(&long.name.as_str());
        shorts.extend((stem != long.name && !water && !other).then(|| stem.to_string()));
        // 威宁县 = 威宁彝族回族苗族自治县
        if let Some((peoples, level)) = long.name.rsplit_once("族自治") {
            let stems = peoples.char_indices().skip(2).take(3).filter_map(|(i, _)| peoples.get(..i));
            shorts.extend(stems.flat_map(|stem| [stem.to_string(), format!("{stem}{level}")]));
        }
    });
    groups.join_unique(pairs, "link.place");
}

/// What a firm's name ends with and may be said without.
const FIRM: [&str; 17] = [
    "集团股份有限公司",
    "集团有限公司",
    "科技有限公司",
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "控股集团",
    "集团公司",
    "集团",
    "公司",
    "控股",
    "股份",
    "科技",
    "电子",
    "汽车",
    "生物",
    "医药",
];

/// Endings of [`FIRM`] that also tell the firms of a group apart.
const LINES: [&str; 5] = ["科技", "电子", "汽车", "生物", "医药"];

/// What follows each place that a name begins with.
fn unplaced<'a>(name: &'a str, places: &FxHashSet<String>) -> impl Iterator<Item = &'a str> {
    let heads = (2..=8).filter_map(|n| name.split_at_checked(name.char_indices().nth(n)?.0));
    heads.filter(|(head, _)| places.contains(*head)).map(|(_, own)| own)
}

/// `link.company`, `link.abbreviation`, `link.tail`: 启澜银行 = 启澜银行股份有限公司,
/// 国情院 = 韩国国家情报院, 总局 = 市场监管总局, 雄狮队 = 沧海雄狮, 中国队 = 中国女排.
fn bodies(groups: &mut Groups) {
    let mut names: Vec<String> = groups.of(NameType::Org).map(|(_, g)| g.name.clone()).collect();
    names.sort_unstable();
    // 恒大汽车 and 恒大物业: none of them is 恒大.
    let is_one_of_several = |stem: &str, name: &str| {
        let from = names.partition_point(|n| n.as_str() < stem);
        let alike = names.iter().skip(from).take_while(|n| n.starts_with(stem));
        alike.take(SIBLINGS).any(|n| n != stem && !n.starts_with(name))
    };
    let places: FxHashSet<String> =
        groups.of(NameType::Loc).flat_map(|(_, g)| [g.name.clone(), place_stem(&g.name).to_string()]).collect();
    let pairs = groups.named(NameType::Org, |long, shorts| {
        let chars: Vec<char> = long.name.chars().collect();
        for stem in stems(&chars).map(|stem| stem.iter().collect::<String>()) {
            shorts.extend([format!("{stem}公司"), stem]);
        }
        let called = brand(&chars, 0).map(|brand| brand.iter().collect::<String>());
        shorts.extend(called.filter(|brand| !is_one_of_several(brand, &long.name)));
        let forms = FIRM.iter().filter_map(|rest| Some((rest, long.name.strip_suffix(rest)?)));
        let own = forms.filter(|(rest, stem)| !LINES.contains(rest) || !is_one_of_several(stem, &long.name));
        for (_, stem) in own {
            // 渝南能源 = 重庆渝南能源集团
            shorts.extend(unplaced(stem, &places).filter(|own| own.chars().count() >= 3).map(String::from));
            shorts.push(stem.to_string());
        }
        // 渝南, 渝南公司 = 重庆渝南能源股份有限公司
        let stem = FIRM.iter().find_map(|rest| long.name.strip_suffix(rest).filter(|_| rest.ends_with("公司")));
        let own = stem.and_then(|stem| unplaced(stem, &places).last().or(Some(stem)));
        let brand = own.filter(|own| own.chars().count() >= 4).and_then(|own| own.get(..own.char_indices().nth(2)?.0));
        if let Some(brand) = brand {
            shorts.extend([format!("{brand}公司"), format!("{brand}集团"), brand.to_string()]);
        }
    });
    groups.join_unique(pairs, "link.company");
    // 外交部 is 中国外交部 where the text names no other state's.
    let abroad: FxHashSet<String> = groups
        .of(NameType::Org)
        .filter_map(|(_, g)| {
            facts::leading_state(&g.name).filter(|(state, rest)| *state != "中国" && is_national(rest))
        })
        .map(|(_, rest)| rest.to_string())
        .collect();
    let pairs = groups.named(NameType::Org, |long, shorts| {
        let own = long.name.strip_prefix("中国").filter(|own| is_national(own));
        shorts.extend(own.filter(|own| !abroad.contains(*own)).map(String::from));
    });
    groups.join_unique(pairs, "link.tail");
    // 卫生部 is 新加坡卫生部 where the text names no other's, nor 中国
    let home = groups.of(NameType::Loc).any(|(_, g)| facts::state(&g.name) == Some("中国"))
        || groups.of(NameType::Org).any(|(_, g)| g.name.starts_with("中国"));
    let pairs = groups.named(NameType::Org, |long, shorts| {
        let own = facts::leading_state(&long.name).map(|(_, rest)| rest).filter(|own| is_national(own) && !home);
        let own = own.filter(|own| own.ends_with('部') && !matches!(*own, "外交部" | "国防部"));
        shorts.extend(own.map(String::from));
    });
    groups.join_unique(pairs, "link.tail");
    let pairs = abbreviations(groups);
    groups.join_unique(pairs, "link.abbreviation");
    let teams = groups.of(NameType::Org).any(|(_, g)| g.name.ends_with('队'));
    let pairs = groups.named(NameType::Org, |long, shorts| {
        let apart = tails(&long.name).filter(|(head, tail)| {
            (!is_national(tail) || is_chamber(tail)) && tail.chars().count() >= 2 && !head.ends_with(['学', '委'])
        });
        shorts.extend(apart.map(|(_, tail)| tail.to_string()));
        // A club by its own name; a national team by its country.
        if teams {
            let club = tails(&long.name)
                .filter(|(head, tail)| head.chars().count() >= 2 && (2..=6).contains(&tail.chars().count()));
            shorts.extend(club.map(|(_, tail)| format!("{tail}队")));
            shorts.extend(national_team(&long.name));
        }
        // 湖人 = 洛杉矶湖人队, 切尔西 = 切尔西队, 海港 = 上海海港足球俱乐部
        let own = ["足球俱乐部", "篮球俱乐部", "俱乐部", "队"].iter().find_map(|form| long.name.strip_suffix(form));
        if let Some(own) = own.filter(|own| own.chars().count() >= 2) {
            let tails = tails(own).map(|(_, tail)| tail).filter(|tail| tail.chars().count() >= 2);
            shorts.extend(tails.flat_map(|tail| [tail.to_string(), format!("{tail}队")]));
            shorts.extend([own.to_string(), format!("{own}队")].into_iter().filter(|short| *short != long.name));
        }
    });
    groups.join_unique(pairs, "link.tail");
}

/// The ways to part a name in two.
fn tails(name: &str) -> impl Iterator<Item = (&str, &str)> {
    name.char_indices().skip(1).filter_map(|(i, _)| name.split_at_checked(i))
}

/// 中国女排 → 中国队, 国足 → 中国队.
fn national_team(name: &str) -> Option<String> {
    const HOME: [&str; 6] = ["国足", "国乒", "国羽", "国青", "国奥", "国家队"];
    if HOME.contains(&name) {
        return Some("中国队".into());
    }
    let (state, rest) = facts::leading_state(name)?;
    let (sex, game) = rest.split_at_checked('男'.len_utf8())?;
    (matches!(sex, "男" | "女") && ["足", "篮", "排", "乒", "曲", "冰"].contains(&game)).then(|| format!("{state}队"))
}

/// Bodies and their abbreviations, short and long. Where the two name their
/// state, it must be the same.
fn abbreviations(groups: &Groups) -> Vec<(usize, usize)> {
    /// More names than this of the same first and last character are no article's.
    const MOST: usize = 100;
    /// A group, the state its name begins with, and the name without it.
    type Short<'a> = (usize, Option<&'a str>, &'a str);
    let ends = |name: &str| Some((name.chars().next()?, name.chars().next_back()?));
    let mut shorts: FxHashMap<(char, char), Vec<Short>> = FxHashMap::default();
    for (i, group) in groups.of(NameType::Org).filter(|(_, g)| g.name.chars().count() <= LONGEST_ABBREVIATION + 2) {
        let bare = facts::leading_state(&group.name).map(|(state, rest)| (Some(state), rest));
        for (state, name) in [(None, group.name.as_str())].into_iter().chain(bare) {
            if let Some(ends) = ends(name) {
                shorts.entry(ends).or_default().push((i, state, name));
            }
        }
    }
    let mut pairs = Vec::new();
    for (long, group) in groups.of(NameType::Org) {
        for (of, name) in forms(&group.name) {
            let claimed = ends(&name).and_then(|ends| shorts.get(&ends)).filter(|list| list.len() <= MOST);
            let claimed = claimed.into_iter().flatten().filter(|(short, state, abbreviation)| {
                // 国家航天局 is not 美国国家航空航天局.
                let own = state.is_some() || of.is_none() || !abbreviation.starts_with("国家");
                // 缅军 is no army but that of 缅甸: not 缅甸民族民主同盟军.
                let arms = facts::leading_state(abbreviation).is_some_and(|(_, rest)| is_army(rest));
                *short != long
                    && own
                    && (!arms || of.is_some() && is_army(&name))
                    && (state.is_none() || *state == of)
                    // 衡阳市检察院 is not 衡阳市雁南区检察院.
                    && !is_of_district(abbreviation, &name)
                    // 国会 is not 国家…委员会, 省委 is not 省发展改革委.
                    && !abbreviation.ends_with("国会")
                    && !["省委", "市委", "县委", "区委", "州委"].contains(abbreviation)
                    && abbreviates(abbreviation, &name)
            });
            pairs.extend(claimed.map(|&(short, ..)| (short, long)));
        }
    }
    pairs
}

/// Whether one is a body of a city, and the other of a district or county in that city.
fn is_of_district(short: &str, long: &str) -> bool {
    let part = |name: &str| name.split_once('市').map(|(city, rest)| (city.to_string(), rest.contains(['区', '县'])));
    matches!((part(short), part(long)), (Some((a, false)), Some((b, true))) if b.ends_with(&a))
}

/// The ways to read a name that is to be abbreviated: without its state, without its
/// province, without the firm, 联 for 联合会, 协 for 协会, 大 for 大学.
fn forms(name: &str) -> Vec<(Option<&'static str>, String)> {
    let mut out = vec![(None, name.to_string())];
    out.extend(facts::leading_state(name).map(|(state, rest)| (Some(state), rest.to_string())));
    // 国家|外汇管理局
    let national = name.strip_prefix("国家").filter(|rest| rest.chars().count() >= 5 && rest.ends_with('局'));
    out.extend(national.map(|rest| (None, rest.to_string())));
    let province =
        name.split_once(['省']).filter(|(head, rest)| head.chars().count() >= 2 && rest.chars().count() >= 5);
    out.extend(province.map(|(_, rest)| (None, rest.to_string())));
    // 青岚市|城东区人民法院
    let city = out.iter().filter_map(|(_, name)| name.split_once('市')).next_back();
    let district = city
        .filter(|(head, rest)| head.chars().count() >= 2 && rest.contains(['区', '县']))
        .map(|(_, rest)| rest.to_string());
    out.extend(district.map(|rest| (None, rest)));
    for i in 0..out.len() {
        let Some((state, whole)) = out.get(i).cloned() else { break };
        let firm = FIRM.iter().find_map(|f| whole.strip_suffix(f)).map(str::to_string);
        let letter = [("联合会", "联"), ("协会", "协"), ("大学", "大")].into_iter();
        let letter = letter.filter_map(|(full, short)| Some(format!("{}{short}", whole.strip_suffix(full)?)));
        out.extend(firm.into_iter().chain(letter).map(|form| (state, form)));
    }
    out
}

/// Bodies every state has: the bare name does not tell whose.
fn is_national(name: &str) -> bool {
    const NAMES: [&str; 20] = [
        "商务部",
        "农业部",
        "外交部",
        "国防部",
        "财政部",
        "内政部",
        "国会",
        "议会",
        "总统府",
        "总理府",
        "政府",
        "最高法院",
        "中央银行",
        "交通部",
        "卫生部",
        "教育部",
        "司法部",
        "参议院",
        "众议院",
        "警方",
    ];
    NAMES.contains(&name)
}

/// Chambers that no Chinese body is called by: the only one of a text is meant.
fn is_chamber(name: &str) -> bool {
    ["国会", "参议院", "众议院"].contains(&name)
}

/// More firms of one stem than these are not looked at.
const SIBLINGS: usize = 20;

/// Longest abbreviation, in characters.
const LONGEST_ABBREVIATION: usize = 6;

/// Whether `short` takes first and last character and others in order from `long`,
/// not its head (立法会 is not 立法会财务委员会), nor 军 from an arm of it, nor all of it
/// but what tells it apart (武汉大学 is not 武汉理工大学).
pub(crate) fn abbreviates(short: &str, long: &str) -> bool {
    let length = short.chars().count();
    let mut rest = long.chars();
    let arm = ["空军", "海军", "陆军"].iter().any(|a| long.ends_with(a) && !short.ends_with(a));
    const CLASSES: [&str; 15] = [
        "大学",
        "银行",
        "医院",
        "学院",
        "中学",
        "小学",
        "公司",
        "队",
        "科学院",
        "党",
        "日报",
        "委员会",
        "协会",
        "总局",
        "研究院",
    ];
    // 北大 is not 北京师范大学, which is 北师大
    const KINDS: &str =
        "师范 科技 工业 理工 农业 医科 财经 政法 交通 民族 外国语 体育 艺术 海洋 石油 矿业 林业 邮电 电子 中医药";
    let kind = KINDS.split(' ').any(|kind| long.contains(kind) && !kind.contains(|c| short.contains(c)));
    let school = length == 2 && short.ends_with('大') && kind;
    let other = CLASSES
        .iter()
        .any(|class| short.strip_suffix(class).is_some_and(|head| long.contains(head) && long.contains(class)));
    (2..=LONGEST_ABBREVIATION).contains(&length)
        && !arm
        && !other
        && !school
        && !long.starts_with(short)
        && long.chars().count() >= length + if short.ends_with('大') { 1 } else { 2 }
        && short.chars().next() == long.chars().next()
        && short.chars().next_back() == long.chars().next_back()
        && short.chars().all(|c| rest.any(|x| x == c))
}

/// `link.tail`: 中超 = 中超联赛; `link.work`: 全面战略伙伴关系条约 = 朝俄全面战略伙伴关系条约 = 俄罗斯与朝鲜全面战略伙伴关系条约.
fn works(groups: &mut Groups) {
    for kind in [NameType::Event, NameType::Org] {
        let pairs = groups.named(kind, |long, shorts| {
            // 凯米 = 台风凯米
            let storm = ["台风", "飓风", "气旋", "热带风暴", "强台", "中台", "轻台"]
                .iter()
                .find_map(|kind| Some(long.name.split_once(kind)?.1));
            let storm = storm.map(|own| own.trim_matches(['“', '”'])).filter(|own| own.chars().count() >= 2);
            shorts.extend(storm.filter(|_| kind == NameType::Event).map(str::to_string));
            // 台风凯米 = 强烈台风凯米
            let stronger = long.name.find("台风").filter(|&at| at > 0 && kind == NameType::Event);
            shorts.extend(stronger.and_then(|at| long.name.get(at..)).map(str::to_string));
            shorts.extend(long.name.strip_suffix("联赛").filter(|s| s.chars().count() >= 2).map(str::to_string));
        });
        groups.join_unique(pairs, "link.tail");
    }
    /// More works than this of one name are no article's.
    const MOST: usize = 100;
    for kind in [NameType::Work, NameType::Event] {
        let mut by_stem: FxHashMap<&str, Vec<(usize, usize, bool)>> = FxHashMap::default();
        for (i, group) in groups.of(kind) {
            let stem = work_stem(&group.name);
            if stem.chars().count() >= 5 {
                by_stem.entry(stem).or_default().push((i, group.name.len(), group.name.starts_with('第')));
            }
        }
        let classes = by_stem.into_values().filter(|class| class.len() <= MOST);
        let pairs = classes.flat_map(|class| {
            // The fourth and the fifth are two.
            let longer = |(short, length, numbered): (usize, usize, bool)| {
                let longer = class.iter().filter(move |l| l.0 != short && length <= l.1 && !(numbered && l.2));
                longer.map(|&(long, ..)| (short, long)).collect::<Vec<_>>()
            };
            class.iter().copied().flat_map(longer).collect::<Vec<_>>()
        });
        let pairs = pairs.collect();
        groups.join_unique(pairs, "link.work");
    }
}

/// The name without its number, states, and the words between them, at its head.
fn work_stem(name: &str) -> &str {
    let numbered =
        name.strip_prefix('第').and_then(|rest| rest.split_once('届')).filter(|(n, _)| n.chars().count() <= 4);
    let mut rest = numbered.map_or(name, |(_, rest)| rest);
    while let Some((_, tail)) = facts::leading_state(rest) {
        let tail = tail.strip_prefix(['与', '和', '、', '-', '—']).unwrap_or(tail);
        if tail.chars().count() < 4 {
            break;
        }
        rest = tail;
    }
    rest
}

fn gather(document: &Document, tokens: &[Token], mentions: &mut [Mention], groups: Groups) -> Vec<Entity> {
    let mut numbers: FxHashMap<usize, usize> = FxHashMap::default();
    let mut members: Vec<Vec<usize>> = Vec::new();
    for at in 0..groups.list.len() {
        let root = groups.root(at);
        let number = *numbers.entry(root).or_insert_with(|| {
            members.push(Vec::new());
            members.len() - 1
        });
        if let Some(list) = members.get_mut(number) {
            list.push(at);
        }
    }
    let mut entities = Vec::with_capacity(members.len());
    for (number, list) in members.iter().enumerate() {
        let list: Vec<&Group> = list.iter().filter_map(|&i| groups.list.get(i)).collect();
        let mut indexes: Vec<u32> = list.iter().flat_map(|g| g.mentions.iter().copied()).collect();
        indexes.sort_unstable();
        let id = format!("e{}", number + 1);
        let mut names: Vec<String> = Vec::new();
        for &i in &indexes {
            if let Some(m) = mentions.get_mut(i as usize) {
                m.entity.clone_from(&id);
                let name = document.written(span(m));
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        let kind = list.first().map_or(NameType::Org, |g| g.kind);
        let usual = list.first().and_then(|g| facts::state(&g.name)).filter(|_| kind == NameType::Loc);
        // The longest, of those in Chinese if there are any.
        let polite = |name: &str| kind == NameType::Per && ADDRESS.iter().any(|a| name.ends_with(a));
        let fullness = |name: &String| (usual == Some(name), !name.is_ascii(), !polite(name), name.chars().count());
        let fullest = (0..names.len()).rev().max_by_key(|&i| names.get(i).map(fullness)).unwrap_or(0);
        let name = if names.is_empty() { String::new() } else { names.remove(fullest) };
        let links = list
            .iter()
            .filter_map(|g| {
                let (_, because, place) = g.joined?;
                Some(Link { alias: g.name.clone(), because, start: place.start, end: place.end })
            })
            .collect();
        let roles = roles::roles(document, tokens, mentions, &indexes);
        entities.push(Entity { id, kind, name, aliases: names, roles, mentions: indexes, links });
    }
    entities
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Block;

    /// The entities of a text whose names are marked [TYPE name].
    fn check(marked: &str, expected: &[&[&str]]) {
        let (text, mut mentions) = crate::names::marked(marked);
        let document = Document::plain(&text, &crate::text::Fold::load());
        let got: Vec<Vec<String>> = link(&document, &[], &mut mentions)
            .into_iter()
            .map(|e| [e.name].into_iter().chain(e.aliases).collect())
            .collect();
        assert_eq!(got, expected, "{marked}");
    }

    #[test]
    fn joins() {
        check("[LOC 俄罗斯]和[LOC 俄]", &[&["俄罗斯", "俄"]]);
        check("[PER 安德烈·鲁登科]说。[PER 鲁登科]说", &[&["安德烈·鲁登科", "鲁登科"]]);
        check("[EVENT 台风摩羯]加强,[EVENT 强台风摩羯]逼近,[EVENT 摩羯]减弱", &[&["强台风摩羯", "台风摩羯", "摩羯"]]);
        check("[LOC 双堰遗址]和[LOC 双堰]", &[&["双堰遗址", "双堰"]]);
        check("以[PER 黄男]为首,法官将[PER 黄凯翔]判刑", &[&["黄凯翔", "黄男"]]);
        check("[ORG 卫生部]吁民众,[ORG 新加坡卫生部]说", &[&["新加坡卫生部", "卫生部"]]);
        check("[ORG 鑫锐达铝业有限公司]和[ORG 鑫锐达公司]", &[&["鑫锐达铝业有限公司", "鑫锐达公司"]]);
        check("[PER 褚伯琴]逝世。[PER 褚老]的学生", &[&["褚伯琴", "褚老"]]);
        check("[ORG 青屿大学]、[ORG 青大]与[ORG 青屿师范大学]", &[&["青屿大学", "青大"], &["青屿师范大学"]]);
        check("[PER 王国梁](译音,[PER Ong Kok Leong])", &[&["王国梁", "Ong Kok Leong"]]);
        check("[ORG 北风公司]([ORG Nordwind],下称“[ORG 北风]”)", &[&["北风公司", "Nordwind", "北风"]]);
        check("[PER 周若谷]病逝,女儿[PER 周敏]说。[PER 周先生]", &[&["周若谷", "周先生"], &["周敏"]]);
        check("[ORG 韩国国家情报院]([ORG 国情院])", &[&["韩国国家情报院", "国情院"]]);
        check("[ORG 国家外汇管理局]说,[ORG 外汇局]称", &[&["国家外汇管理局", "外汇局"]]);
        check("《[WORK 青屿医学会杂志]》([WORK JQMA])", &[&["青屿医学会杂志", "JQMA"]]);
        check("[LOC 京]与[LOC 北京市],[LOC 沪]与[LOC 广州]", &[&["北京市", "京"], &["沪"], &["广州"]]);
        check("[ORG 俄外交部]与[ORG 俄罗斯外交部]", &[&["俄罗斯外交部", "俄外交部"]]);
        check("[ORG 乌军]是[ORG 乌克兰武装部队]", &[&["乌克兰武装部队", "乌军"]]);
        check("[ORG 市场监管总局]。[ORG 总局]", &[&["市场监管总局", "总局"]]);
        check("[ORG 新柔捷运]([ORG RTS Link])开通", &[&["新柔捷运", "RTS Link"]]);
        check("[ORG 中电联]是[ORG 中国电力企业联合会]", &[&["中国电力企业联合会", "中电联"]]);
        check("[ORG 中汽协]是[ORG 中国汽车工业协会]", &[&["中国汽车工业协会", "中汽协"]]);
        check("[ORG 中石化]和[ORG 中国石化]", &[&["中国石化", "中石化"]]);
        check("[ORG 中石油]和[ORG 中国石油天然气集团有限公司]", &[&["中国石油天然气集团有限公司", "中石油"]]);
        check("[ORG 最高法院]即[ORG 最高人民法院]", &[&["最高人民法院", "最高法院"]]);
        check("[ORG 东屿省临川市中级人民法院]、[ORG 临川市中院]", &[&["东屿省临川市中级人民法院", "临川市中院"]]);
        check("[ORG 青岩猎豹]主场,[ORG 猎豹队]领先", &[&["青岩猎豹", "猎豹队"]]);
        check("[EVENT 中超联赛]和[EVENT 中超]", &[&["中超联赛", "中超"]]);
        check("[ORG 国足]与[ORG 中国队]", &[&["中国队", "国足"]]);
        check("[ORG 星澜科技]的[ORG 星澜]", &[&["星澜科技", "星澜"]]);
        check("[PER 秋石](原名[PER 方守真])和[PER 方守真]", &[&["方守真", "秋石"]]);
        check("[PER 叶姓男子]逃逸,[PER 叶嫌]到案,[PER 叶男]称", &[&["叶姓男子", "叶嫌", "叶男"]]);
        check("[PER 叶子衡]受审。[PER 叶]否认", &[&["叶子衡", "叶"]]);
        check("[PER 王立衡]讲课,[PER 王教授]说", &[&["王立衡", "王教授"]]);
        check("[PER 高桥良一]当选,[PER 高桥]说", &[&["高桥良一", "高桥"]]);
        check("作家[PER 钟玲]出席,[PER 钟教授]说", &[&["钟玲", "钟教授"]]);
        check("[ORG 恒岳新材股份](603999.SH,下称[ORG 恒新])", &[&["恒岳新材股份", "恒新"]]);
        check("[ORG 青岚市城东区人民法院]和[ORG 城东区法院]", &[&["青岚市城东区人民法院", "城东区法院"]]);
        check("[PER 徐若桐]夺冠,[PER 若桐]说", &[&["徐若桐", "若桐"]]);
        check("[ORG 俄国防部]和[ORG 俄罗斯国防部]", &[&["俄罗斯国防部", "俄国防部"]]);
        check("[LOC 青岚县]即[LOC 青岚彝族回族自治县]", &[&["青岚彝族回族自治县", "青岚县"]]);
        check("[LOC 澳门]和[LOC 澳]", &[&["澳门", "澳"]]);
        check("[LOC 巴西]和[LOC 巴]", &[&["巴西", "巴"]]);
        check("[LOC 中非]和[LOC 中]", &[&["中非"], &["中"]]);
        check("[ORG 北京国安]、[ORG 北京国安队]和[ORG 国安]", &[&["北京国安队", "北京国安", "国安"]]);
        check("[ORG 澄海大学]和[ORG 澄大]", &[&["澄海大学", "澄大"]]);
        check("[ORG 全国铁路集团](下称“[ORG 国铁集团]”)", &[&["全国铁路集团", "国铁集团"]]);
        check("[LOC 青屿]的[ORG 青屿澜江能源集团]和[ORG 澜江能源]", &[&["青屿"], &["青屿澜江能源集团", "澜江能源"]]);
        check(
            "[LOC 宁波]的[ORG 宁波恒川精密股份有限公司]即[ORG 恒川]或[ORG 恒川公司]",
            &[&["宁波"], &["宁波恒川精密股份有限公司", "恒川", "恒川公司"]],
        );
        check("[ORG 人民联盟]([ORG 人盟])", &[&["人民联盟", "人盟"]]);
        check("[ORG 外交部]回应。[ORG 中国外交部]发言人说", &[&["中国外交部", "外交部"]]);
        check("[LOC 中][LOC 拉]合作,[LOC 拉美]国家", &[&["中"], &["拉美", "拉"]]);
        check("[LOC 库尔斯克]和[LOC 库尔斯克州]和[LOC 库尔斯克地区]", &[&["库尔斯克地区", "库尔斯克", "库尔斯克州"]]);
        check("[PER 川普]和[PER 特朗普]", &[&["特朗普", "川普"]]);
        check("《[WORK 朝俄睦邻合作条约]》和《[WORK 睦邻合作条约]》", &[&["朝俄睦邻合作条约", "睦邻合作条约"]]);
    }

    #[test]
    fn surname_in_a_title() {
        let (text, mut mentions) =
            crate::names::marked("首相[PER 石田]宣布辞职\n日本首相[PER 石田康弘]昨日宣布辞职。[PER 石田]说,他已尽力。");
        let fold = crate::text::Fold::load();
        let body = Document::plain(&text, &fold).blocks.remove(0);
        let line = text.find('\n').unwrap() as u32;
        let title = Block { end: line, kind: BlockKind::Title, ..body.clone() };
        let document = Document::new(&text, vec![title, Block { start: line + 1, ..body }], &[], &fold);
        let names: Vec<_> = link(&document, &[], &mut mentions).into_iter().map(|e| (e.name, e.aliases)).collect();
        assert_eq!(names, [("石田康弘".to_string(), vec!["石田".to_string()])]);
    }

    #[test]
    fn keeps_apart() {
        check("该国[ORG 央行]与[ORG 中国人民银行]", &[&["央行"], &["中国人民银行"]]);
        check("[LOC 中国]的[ORG 卫生部]和[ORG 新加坡卫生部]", &[&["中国"], &["卫生部"], &["新加坡卫生部"]]);
        check("[LOC 乌]和[LOC 乌鲁木齐]", &[&["乌"], &["乌鲁木齐"]]);
        check("[ORG 临川大学]和[ORG 临川理工大学]", &[&["临川大学"], &["临川理工大学"]]);
        check("[ORG 中国银行]和[ORG 中国建设银行]", &[&["中国银行"], &["中国建设银行"]]);
        check("[ORG 恒岳物业]、[ORG 恒岳汽车]和[ORG 恒岳]", &[&["恒岳物业"], &["恒岳汽车"], &["恒岳"]]);
        check("[ORG 美国财政部]和[ORG 日本财政部]的[ORG 财政部]", &[&["美国财政部"], &["日本财政部"], &["财政部"]]);
        check(
            "[ORG 湖东省沅江市雁南区检察院]和[ORG 沅江市检察院]",
            &[&["湖东省沅江市雁南区检察院"], &["沅江市检察院"]],
        );
        check("[LOC 乌兹别克斯坦]与[LOC 乌]方谈及[LOC 乌克兰]危机", &[&["乌兹别克斯坦", "乌"], &["乌克兰"]]);
        check("[ORG 外交部]、[ORG 中国外交部]和[ORG 韩国外交部]", &[&["外交部"], &["中国外交部"], &["韩国外交部"]]);
        check("[PER 让·马丁]和[PER 保罗·马丁]和[PER 马丁]", &[&["让·马丁"], &["保罗·马丁"], &["马丁"]]);
        check("[ORG 立法会]的[ORG 立法会财务委员会]", &[&["立法会"], &["立法会财务委员会"]]);
        check("[ORG 日本国会]和[ORG 日本国会众议院预算委员会]", &[&["日本国会"], &["日本国会众议院预算委员会"]]);
        check("[ORG 乌克兰空军]和[ORG 乌军]", &[&["乌克兰空军"], &["乌军"]]);
        check("[ORG 中国女排]和[ORG 中国男篮]的[ORG 中国队]", &[&["中国女排"], &["中国男篮"], &["中国队"]]);
        check("[PER 叶男]和[PER 叶女]和[PER 叶嫌]", &[&["叶男"], &["叶女"], &["叶嫌"]]);
        check("[PER 叶姓司机]和[PER 叶姓乘客]", &[&["叶姓司机"], &["叶姓乘客"]]);
        check("[LOC 澳大利亚]、[LOC 澳门]和[LOC 澳]", &[&["澳大利亚", "澳"], &["澳门"]]);
        check("[LOC 巴西]、[LOC 巴勒斯坦]和[LOC 巴]", &[&["巴西"], &["巴勒斯坦"], &["巴"]]);
        check("[ORG 青云省委]、[ORG 省发展改革委]和[ORG 省委]", &[&["青云省委", "省委"], &["省发展改革委"]]);
        check("[PER 老徐]、[PER 徐先生]和[PER 徐建国]", &[&["老徐"], &["徐先生"], &["徐建国"]]);
        check("[PER 王某]、[PER 王某某]和[PER 王某强]", &[&["王某"], &["王某某"], &["王某强"]]);
        check("[PER 王立衡]、[PER 王思敏]和[PER 王教授]", &[&["王立衡"], &["王思敏"], &["王教授"]]);
        check("[PER 李伟]、[PER 李先生]和[PER 李女士]", &[&["李伟"], &["李先生"], &["李女士"]]);
        check("[ORG 东国工商银行海港分行]和[ORG 东国银行]", &[&["东国工商银行海港分行"], &["东国银行"]]);
        check("[PER 叶姓老翁]、[PER 叶子衡]和[PER 叶]", &[&["叶姓老翁"], &["叶子衡"], &["叶"]]);
        check("[ORG 泰国国会]和[ORG 泰国国家安全委员会]", &[&["泰国国会"], &["泰国国家安全委员会"]]);
        check("[ORG 东央委员会]和[ORG 东共东央军事委员会]", &[&["东央委员会"], &["东共东央军事委员会"]]);
        check("[ORG 东屿科学院]和[ORG 东屿社会科学院]", &[&["东屿科学院"], &["东屿社会科学院"]]);
        check("[ORG 民主党]和[ORG 民主进步党]", &[&["民主党"], &["民主进步党"]]);
        check(
            "[LOC 草河]边的[LOC 草河镇]和[LOC 华盛顿]、[LOC 华盛顿州]",
            &[&["草河"], &["草河镇"], &["华盛顿"], &["华盛顿州"]],
        );
        check("[PER 特朗普]和[ORG 特朗普集团]", &[&["特朗普"], &["特朗普集团"]]);
        check("[PER 王某]和[PER 周某]", &[&["王某"], &["周某"]]);
        check("[ORG 国家航天局]和[ORG 美国国家航空航天局]", &[&["国家航天局"], &["美国国家航空航天局"]]);
        check("[LOC 青屿]的[ORG 青屿银行股份有限公司]和[ORG 银行]", &[&["青屿"], &["青屿银行股份有限公司"], &["银行"]]);
    }
}
