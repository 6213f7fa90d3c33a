//! `names.club`: the clubs of a match by what they do there: 江城飞龙 in 江城飞龙主场3比2逆转青浦海鸥, and 飞龙, as
//! the text calls it for short.

use super::gazetteer::{Gazetteer, PLACE};
use super::refine::put_first;
use super::{mention, span};
use crate::facts;
use crate::lex::token_at;
use crate::report::{Mention, NameType, Span, Token};
use crate::text::words::{Words, any};
use crate::text::{Document, is_han};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// Words of games between clubs; a text that has two of them tells of one.
const GAME: &str = "主场 客场 联赛 球队 主教练 主帅 门将 季后赛 积分榜 外援 中卫 俱乐部 赛季";
/// What a club does to the one that is named next.
const BEATS: &str = "战平 逼平 言和 握手言和 战成 战胜 击败 逆转 不敌 负于 力克 险胜 大胜 完胜 小胜 淘汰 迎战 对阵 挑战 绝杀 横扫 憾负 惜败";
/// What may stand before a club's name.
const BEFORE: &str = "升班马 新军 劲旅 强敌 对手 卫冕冠军 副班长 领头羊 东道主 榜首";
/// What stands where a club's name may.
const OTHERS: &str = "球队 主队 客队 双方 前者 后者 对手 该队 两队 东道主 卫冕冠军 前往 回到 本场 全场 总比分 场上 半场 此役 赛季 比赛 比分 \
                      联赛 连续 队友 新军 劲旅 强敌 升班马 全队 国足 国奥 女足 男篮 女排 男排 世界 亚洲 欧洲 决赛 最终";

/// Where a club plays.
const VENUES: &str = "坐镇 做客 作客 主场 客场";
/// How it plays, between its name and what it does.
const MANNERS: &str = "加时 惊险 爆冷 艰难 强势 已经 率先";

/// The words that tell a game; which of [`GAME`] it is, none of those of [`BEATS`].
static CUES: LazyLock<Words<Option<u32>>> = LazyLock::new(|| {
    let mut words = Words::new(&[(BEATS, None)]);
    GAME.split(' ').zip(0..).for_each(|(word, i)| words.insert(word, Some(i)));
    words
});

/// Words that no name of a club goes over.
const BOUNDS: &str = "九人 十人 9人 10人 后 前 时 中 在 与 和 的 将 则 也 以 由 对 再 又 都 当 让 被 了 轮 场 日 晚 队 取得 进入 无缘 之后 之前 上轮 次轮 下轮 本轮 首轮 \
                      经过 通过 凭借 遭遇 开局 方面 迎来 获得 豪取 拿下 夺得 时隔 全队 外援 赛季";
/// A name of a club is no longer.
const LONGEST: usize = 6;

/// Mark the clubs of a text that tells of a game. Returns the places that were found in their names.
pub(super) fn clubs<'a>(
    document: &'a Document,
    tokens: &'a [Token],
    gazetteer: &Gazetteer,
    flat: &mut Vec<Mention>,
) -> Vec<&'a [char]> {
    let page = Page { document, tokens };
    let cues: Vec<(Span, Option<u32>)> = tokens
        .iter()
        .filter_map(|t| {
            let (length, cue) = CUES.at(page.slice(Span::new(t.start, t.end)))?;
            (length as u32 == t.end - t.start).then_some((Span::new(t.start, t.end), *cue))
        })
        .collect();
    let games = cues.iter().filter_map(|(_, cue)| *cue).fold(0u32, |bits, i| bits | 1 << i).count_ones();
    if games < 2 {
        return Vec::new();
    }
    // 浦海联 of 浦海联队: whatever the model took it for elsewhere.
    let mut teams: FxHashSet<&[char]> = FxHashSet::default();
    for m in flat.iter().filter(|m| m.kind == NameType::Org) {
        if let [name @ .., '队'] = document.slice(span(m))
            && name.len() >= 3
            && may_be(name, gazetteer)
        {
            teams.insert(name);
        }
    }
    let mut known = FxHashSet::default();
    for &(cue, game) in &cues {
        // 江城飞龙|坐镇主场|3比2|惊险|逆转
        let (mut start, mut told, mut home) = (cue.start, any!("主场 客场").is(page.slice(cue)), false);
        loop {
            let venue = VENUES.split(' ').find_map(|word| page.ends(start, word));
            let manner = || MANNERS.split(' ').find_map(|word| page.ends(start, word));
            let score = if told { None } else { page.score(start) };
            let Some(before) = venue.or(score).or_else(manner) else { break };
            told |= venue.is_some() || score.is_some();
            home |= venue.is_some();
            start = before;
        }
        if game.is_some() && !told {
            continue;
        }
        let first = page.before(start);
        let second = match game {
            // 坐镇主场的|江城飞龙
            Some(_) if page.starts_of(cue.end) => page.after(cue.end + 1),
            Some(_) => None,
            // 青岛黄海与南粤雄鹰2比2
            None => first
                .and_then(|s| page.ends(s.start, "与").or(page.ends(s.start, "和")))
                .and_then(|at| page.before(at))
                .or_else(|| page.after(cue.end)),
        };
        let fits = |span: &Span| may_be(page.slice(*span), gazetteer) && page.is_like_name(*span, flat);
        let both = first.is_some_and(|s| fits(&s)) && second.is_some_and(|s| fits(&s));
        for name in [first, second].into_iter().flatten().filter(fits) {
            if told && !page.is_word(name) || both && (told || games > 2) {
                known.insert(page.slice(name));
                // Nobody plays at home alone.
                if home {
                    teams.insert(page.slice(name));
                }
            }
        }
    }
    known.extend(&teams);
    for name in known.clone() {
        // 铁骑 of 蓉江铁骑
        if let [_, _, short @ ..] = name
            && short.len() == 2
            && short.iter().all(|&c| is_han(c))
            && any!(OTHERS).starts(short).is_none()
        {
            known.insert(short);
        }
    }
    mark(&page, &known, &teams, flat)
}

/// Whether a club may be called so: no state, no place alone.
fn may_be(name: &[char], gazetteer: &Gazetteer) -> bool {
    let han = name.iter().take_while(|c| is_han(**c)).count();
    let place = || gazetteer.at_start(name).iter().any(|&(n, bits)| n == name.len() && bits & PLACE != 0);
    (2..=LONGEST).contains(&han)
        && !any!(OTHERS).is(name)
        && !matches!(name, [.., '赛' | '地'] | [.., '球', '队'])
        && facts::state(&name.iter().collect::<String>()).is_none()
        && !place()
}

/// Mark each place where a club is named.
fn mark<'a>(
    page: &Page<'a>,
    known: &FxHashSet<&[char]>,
    teams: &FxHashSet<&[char]>,
    flat: &mut Vec<Mention>,
) -> Vec<&'a [char]> {
    let chars = &page.document.chars;
    let mut lengths: FxHashMap<char, Vec<usize>> = FxHashMap::default();
    for name in known {
        if let Some(&c) = name.first() {
            lengths.entry(c).or_default().push(name.len());
        }
    }
    lengths.values_mut().for_each(|l| {
        l.sort_unstable_by(|a, b| b.cmp(a));
        l.dedup();
    });
    let (mut added, mut homes) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some(c) = chars.get(at) {
        let fits = |n: &&usize| chars.get(at..at + **n).is_some_and(|name| known.contains(name));
        let Some(&n) = lengths.get(c).and_then(|l| l.iter().find(fits)) else {
            at += 1;
            continue;
        };
        let name = chars.get(at..at + n).unwrap_or_default();
        let (start, end) = (at as u32, (at + n) as u32);
        let over = flat.iter().skip(flat.partition_point(|m| m.end <= start)).take_while(|m| m.start < end);
        // What the model saw there is less than the club's name, or that and of another kind.
        let less = over.clone().all(|m| {
            let inside = start <= m.start && m.end <= end;
            let person = m.kind == NameType::Per && m.confidence.is_none_or(|p| p > 0.8);
            // 青岛黄海与南粤雄鹰
            let two = || m.kind == NameType::Org && page.slice(span(m)).iter().any(|c| "与和".contains(*c));
            // 江城飞龙|坐镇
            let plays = || m.start == start && any!(VENUES).is(page.slice(Span::new(end, m.end)));
            inside && (!person || teams.contains(name)) || n > 2 && (m.kind == NameType::Loc || two() || plays())
        });
        let parted = page.parts(start) && page.parts(end) || n > 2;
        if less && parted {
            let home = over.filter(|m| m.kind == NameType::Loc && m.start == start && m.end < end);
            homes.extend(home.map(|m| page.slice(span(m))));
            // 飞龙队, but 飞龙|队长
            let rest = chars.get(at + n..).unwrap_or_default();
            let team = u32::from(matches!(rest, ['队', next, ..] if !matches!(next, '长' | '员' | '内' | '友')));
            added.push(mention(start, end + team, NameType::Org, "names.club", Some(0.8)));
        }
        at += n;
    }
    put_first(added, flat);
    homes
}

/// A cursor over text and words.
struct Page<'a> {
    document: &'a Document<'a>,
    tokens: &'a [Token],
}

impl<'a> Page<'a> {
    fn slice(&self, span: Span) -> &'a [char] {
        self.document.slice(span)
    }

    /// Whether words part here.
    fn parts(&self, at: u32) -> bool {
        self.tokens.binary_search_by_key(&at, |t| t.start).is_ok()
            || self.document.chars.get(at as usize).is_none_or(|&c| !is_han(c))
    }

    /// 主场|的…: whether who plays there is named next.
    fn starts_of(&self, at: u32) -> bool {
        matches!(self.slice(Span::new(at, at + 1)), ['的'])
    }

    /// Where `word` begins that ends at `at`.
    fn ends(&self, at: u32, word: &str) -> Option<u32> {
        let start = at.checked_sub(word.chars().count() as u32)?;
        self.slice(Span::new(start, at)).iter().copied().eq(word.chars()).then_some(start)
    }

    /// Where the score begins that ends at `at`: 3比2, 以4-3.
    fn score(&self, at: u32) -> Option<u32> {
        let digits = |at: u32| {
            let head = self.slice(Span::new(at.saturating_sub(3), at));
            at - head.iter().rev().take_while(|c| c.is_ascii_digit()).count() as u32
        };
        let second = digits(at);
        let mark = second.checked_sub(1).filter(|&i| matches!(self.slice(Span::new(i, second)), ['比' | '-' | ':']))?;
        let first = digits(mark);
        let with = self.ends(first, "以").unwrap_or(first);
        (second < at && first < mark).then_some(with)
    }

    /// The name that ends at `at` and begins its clause.
    fn before(&self, at: u32) -> Option<Span> {
        let last = self.tokens.partition_point(|t| t.end <= at);
        let mut start = at;
        for token in self.tokens.get(..last)?.iter().rev() {
            let year = start == at && self.is_year(token);
            if token.end != start || self.bounds(token) && !year || at - start > LONGEST as u32 {
                break;
            }
            start = token.start;
        }
        (start < at).then_some(Span::new(start, at))
    }

    /// The name that begins at `at` and ends its clause.
    fn after(&self, at: u32) -> Option<Span> {
        let first = self.tokens.partition_point(|t| t.start < at);
        let mut end = at;
        for token in self.tokens.get(first..)? {
            let year = end > at && self.is_year(token);
            if token.start != end || self.bounds(token) && !year || end - at > LONGEST as u32 {
                break;
            }
            end = token.end;
        }
        let name = self.slice(Span::new(at, end));
        let team = name.windows(2).position(|w| w == ['球', '队']).map(|i| i + 2);
        let at = at + team.or(any!(BEFORE).starts(name)).unwrap_or(0) as u32;
        (end > at).then_some(Span::new(at, end))
    }

    /// 大连|1983
    fn is_year(&self, token: &Token) -> bool {
        token.end == token.start + 4 && self.slice(Span::new(token.start, token.end)).iter().all(char::is_ascii_digit)
    }

    /// Whether no name goes over the word.
    fn bounds(&self, token: &Token) -> bool {
        let word = self.slice(Span::new(token.start, token.end));
        !word.iter().all(|&c| is_han(c))
            || any!(BOUNDS).is(word)
            || matches!(token.pos.name(), "t" | "m" | "q" | "p" | "c" | "r")
    }

    /// Whether its words are those of a club: a place or what is no word, and what the club calls itself.
    fn is_like_name(&self, name: Span, flat: &[Mention]) -> bool {
        let first = self.tokens.partition_point(|t| t.end <= name.start);
        let words = self.tokens.iter().skip(first).take_while(|t| t.start < name.end);
        let named = words.into_iter().all(|t| {
            let nickname = t.end == name.end && t.end - t.start == 2 && t.start > name.start;
            t.word == 0 || t.pos.name().starts_with('n') || t.end - t.start == 1 || nickname || self.is_year(t)
        });
        let next = flat.partition_point(|m| m.end <= name.start);
        let mut over = flat.iter().skip(next).take_while(|m| m.start < name.end);
        // What the model saw is a place before the club's own name, or the whole.
        let fits = over.all(|m| {
            let whole = m.start <= name.start && name.end <= m.end;
            let place = m.kind == NameType::Loc && m.end + 2 <= name.end;
            whole || place || m.start == name.start && m.kind == NameType::Per
        });
        let at = self.ends(name.start, "在").or(self.ends(name.start, "到"));
        named && fits && at.is_none()
    }

    /// Whether it is one word of the dictionary.
    fn is_word(&self, span: Span) -> bool {
        token_at(self.tokens, span.start).is_some_and(|t| t.end == span.end && t.word != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(marked: &str, expected: &[&str]) {
        let gazetteer = Gazetteer::open(include_bytes!("../data/gazetteer.bin")).unwrap();
        let rule = |document: &Document, tokens: &[Token], flat: &mut Vec<Mention>| {
            clubs(document, tokens, &gazetteer, flat);
        };
        crate::names::check_rule(marked, rule, expected);
    }

    #[test]
    fn clubs_of_a_match() {
        check(
            "联赛第3轮,[LOC 江城]飞龙主场3比2逆转[PER 青浦海鸥],飞龙主帅说",
            &["Org 江城飞龙", "Org 青浦海鸥", "Org 飞龙"],
        );
        check("联赛中,[ORG 松海联队]客场告负,[PER 松海联]两连败", &["Org 松海联队", "Org 松海联"]);
        check("主教练说,联赛,[LOC 云岭]1985客场挑战[LOC 白岭]1991", &["Org 云岭1985", "Org 白岭1991"]);
        check(
            "季后赛球队名单,坐镇主场的[LOC 江城]飞龙经过加时以118比115惊险击败[LOC 广东][LOC 岭南]醒狮",
            &["Org 江城飞龙", "Org 广东岭南醒狮"],
        );
        check("季后赛中球队出线,骑士主场险胜勇士", &["Org 骑士", "Org 勇士"]);
        // No match of clubs, or no clubs.
        check("[LOC 江城]飞龙主场迎战", &["Loc 江城"]);
        check("[LOC 江城]腾讯大厦开门,联赛主场开幕,[ORG 腾讯]发布财报", &["Loc 江城", "Org 腾讯"]);
        check("联赛主场,[LOC 中国]3比2战胜[LOC 日本],球队客场告负", &["Loc 中国", "Loc 日本"]);
        check("联赛主场座无虚席,[PER 方启明]3比0击败[PER 林若桐]", &["Per 方启明", "Per 林若桐"]);
    }
}
