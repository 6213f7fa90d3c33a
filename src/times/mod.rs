//! Times: dates, times of day, lengths and sets, with TIMEX3 values.
//!
//! [`grammar`] reads what is written, [`resolve`] says when that is, from the
//! article's date and from the dates named before in the text; [`calendar`]
//! knows the days of the Chinese calendar and holidays.

pub mod calendar;
mod grammar;
mod resolve;

use crate::numbers::words::{Any, any};
use crate::report::{Anchor, BlockKind, Published, PublishedFrom, Script, Span, TimeExpr, TimeKind, Token};
use crate::text::Document;
use grammar::{Day, Expr, Month, Point, Scan, Year};
use jiff::civil::{Date, DateTime};
use resolve::{Context, Resolved, Slot};

/// When the article was published: the date given, or that of its byline, or
/// that of its dateline with a year found elsewhere.
pub fn published(doc: &Document, option: Option<DateTime>) -> Option<Published> {
    if let Some(given) = option {
        return Some(Published {
            value: given.date().to_string(),
            from: PublishedFrom::Option,
            start: None,
            end: None,
        });
    }
    let scan = Scan::new(&doc.chars, is_minguo(doc));
    let kinds = doc.blocks.iter().map(|b| b.kind);
    let blocks: Vec<(BlockKind, Span)> = kinds
        .zip(doc.block_spans.iter().copied())
        .filter(|(kind, _)| kind.is_article() || *kind == BlockKind::Furniture)
        .collect();
    let full_date = |span: Span| {
        points(&scan, span).find_map(|(at, end, p)| match (p.year, p.month, p.day) {
            (Some(Year::Number(y)), Some(Month::Number(m)), Some(Day::Number(d))) => {
                Some((Date::new(y, m, d).ok()?, at, end))
            }
            _ => None,
        })
    };
    let byline = blocks.iter().filter(|(kind, _)| *kind == BlockKind::Byline).find_map(|&(_, span)| full_date(span));
    let is_head = |(kind, span): &&(BlockKind, Span)| {
        span.len() < if *kind == BlockKind::Paragraph { LONGEST_STAMP } else { LONGEST_HEAD }
    };
    let head = || blocks.iter().take(6).filter(is_head).find_map(|&(_, span)| full_date(span));
    if let Some((date, at, end)) = byline.or_else(head) {
        return Some(Published {
            value: date.to_string(),
            from: PublishedFrom::Byline,
            start: Some(at),
            end: Some(end),
        });
    }
    let (month, day, at, end) = dateline(doc, &scan)?;
    let year_of = |p: Point| match p.year {
        Some(Year::Number(y)) => Some(y),
        _ => None,
    };
    // The year from what surrounds the article: a byline, a copyright line.
    let around = blocks
        .iter()
        .filter(|(kind, _)| matches!(kind, BlockKind::Byline | BlockKind::Furniture))
        .flat_map(|&(_, span)| points(&scan, span))
        .filter_map(|(_, _, p)| year_of(p))
        .max();
    // Years in the article itself may be of any time: that of a full date close
    // to the dateline's, if no later year is named and no anniversary kept.
    let inside = || {
        let jubilee = doc.chars.windows(2).any(|w| w == ['周', '年']);
        let article = || blocks.iter().filter(|(kind, _)| kind.is_article()).flat_map(|&(_, span)| points(&scan, span));
        let year = article().filter_map(|(_, _, p)| year_of(p)).max().filter(|_| !jubilee)?;
        let stamp = Date::new(year, month, day).ok()?;
        let near = article().any(|(_, _, p)| {
            let (Some(Month::Number(m)), Some(Day::Number(d))) = (p.month, p.day) else { return false };
            let date = Date::new(year, m, d).ok().filter(|_| year_of(p) == Some(year));
            date.is_some_and(|date| (-3..=15).contains(&(stamp - date).get_days()))
        });
        near.then_some(year)
    };
    let date = Date::new(around.or_else(inside)?, month, day).ok()?;
    Some(Published { value: date.to_string(), from: PublishedFrom::Dateline, start: Some(at), end: Some(end) })
}

/// A line before the article is no longer than this.
const LONGEST_HEAD: u32 = 60;
/// A paragraph that is only a date is no longer than this.
const LONGEST_STAMP: u32 = 24;

/// Month and day of 新华社北京4月28日电, and where they stand.
fn dateline(doc: &Document, scan: &Scan) -> Option<(i8, i8, u32, u32)> {
    let blocks = doc.blocks.iter().zip(&doc.block_spans);
    blocks.filter(|(block, _)| block.kind == BlockKind::Paragraph).take(3).find_map(|(_, span)| {
        let head = Span::new(span.start, span.end.min(span.start + 40));
        points(scan, head).find_map(|(at, end, p)| {
            let after = doc.slice(Span::new(end, end + 3));
            let is_dateline = after.starts_with(&['电'])
                || after.starts_with(&['讯'])
                || after.starts_with(&[')', '电'])
                || after.starts_with(&['日', '电'])
                || after.starts_with(&['报', '道', ' ']);
            match (p.month, p.day) {
                (Some(Month::Number(m)), Some(Day::Number(d))) if is_dateline => Some((m, d, at, end)),
                _ => None,
            }
        })
    })
}

/// The dateline's day in a year that stands in for the one nobody tells.
fn without_year(doc: &Document, scan: &Scan) -> Option<DateTime> {
    let (month, day, ..) = dateline(doc, scan)?;
    let date = Date::new(2023, month, day).or_else(|_| Date::new(2024, month, day)).ok()?;
    Some(date.to_datetime(jiff::civil::Time::midnight()))
}

/// Whether the time is told by days of the week.
fn by_week(expr: &Expr) -> bool {
    let weekly = |p: &Point| matches!(p.day, Some(Day::Weekday(..) | Day::Weekend(_) | Day::Week(_)));
    match expr {
        Expr::Point(p) => weekly(p),
        Expr::Range(a, b) => weekly(a) || weekly(b),
        _ => false,
    }
}

/// What is left of a time resolved from a dateline without a year: month and
/// day, where the text gives them; the rest as it is `unanchored`.
fn forget_year(resolved: &mut Resolved, unanchored: Option<Resolved>, expr: &Expr) {
    if matches!(resolved.anchor, None | Some(Anchor::Explicit)) {
        return;
    }
    let dated = matches!(expr, Expr::Point(_) | Expr::Range(..) | Expr::Offset(..)) && !by_week(expr);
    let masked = resolved.value.split('/').map(|value| {
        let rest = value.get(4..).filter(|rest| rest.starts_with('-') && dated)?;
        rest.as_bytes().get(1)?.is_ascii_digit().then(|| format!("XXXX{rest}"))
    });
    if let Some(masked) = masked.collect::<Option<Vec<_>>>() {
        resolved.value = masked.join("/");
    } else if let Some(plain) = unanchored {
        resolved.value = plain.value;
    }
    (resolved.begin, resolved.until, resolved.anchor) = (None, None, None);
}

/// Dates within a span, in order.
fn points<'s>(scan: &'s Scan, span: Span) -> impl Iterator<Item = (u32, u32, Point)> + 's {
    let mut at = span.start as usize;
    std::iter::from_fn(move || {
        while at < span.end as usize {
            match scan.at(at) {
                Some(found) => {
                    at = found.end;
                    if let Expr::Point(p) = found.expr {
                        return Some((found.start as u32, found.end as u32, p));
                    }
                }
                None => at += 1,
            }
        }
        None
    })
}

/// Whether three-digit years are years of the Republic: a traditional text
/// that speaks of Taiwan's institutions, or says 民国 itself.
fn is_minguo(doc: &Document) -> bool {
    if doc.script == Script::Hans {
        return false;
    }
    let words: [&[char]; 8] = [
        &['民', '国'],
        &['行', '政', '院'],
        &['立', '委'],
        &['台', '北'],
        &['台', '湾'],
        &['立', '法', '院'],
        &['新', '台', '币'],
        &['县', '府'],
    ];
    doc.chars.windows(3).any(|w| words.iter().any(|word| w.starts_with(word)))
}

/// Times of the text, in order and disjoint, resolved from the day of
/// publication and from each other.
pub fn times(doc: &Document, tokens: &[Token], published: Option<DateTime>) -> Vec<TimeExpr> {
    let scan = Scan::new(&doc.chars, is_minguo(doc));
    let yearless = if published.is_none() { without_year(doc, &scan) } else { None };
    let published = published.or(yearless);
    let mut out = Vec::new();
    let mut context = Context { published, ..Context::default() };
    let mut token = 0;
    for (block, &span) in doc.blocks.iter().zip(&doc.block_spans) {
        if !block.kind.is_article() {
            context = Context { published, ..Context::default() };
        }
        context.year = None;
        let mut sentence_end = span.start;
        let mut at = span.start as usize;
        while at < span.end as usize {
            let Some(found) = scan.at(at) else {
                at += 1;
                continue;
            };
            while tokens.get(token).is_some_and(|t| t.end <= found.start as u32) {
                token += 1;
            }
            if splits_word(&found, tokens.get(token), doc) {
                at += 1;
                continue;
            }
            let start = found.start as u32;
            if start >= sentence_end {
                context.same_sentence = false;
                context.year = context.year.filter(|&y| published.is_some_and(|p| p.date().year() != y));
                sentence_end = doc.sentence_at(start).and_then(|i| doc.sentences.get(i)).map_or(span.end, |s| s.end);
            }
            context.future = found.expr.needs_tense() && looks_forward(&doc.chars, found.start, found.end);
            if let Some(mut resolved) = context.resolve(&found.expr) {
                if yearless.is_none() || !by_week(&found.expr) {
                    remember(&mut context, &resolved);
                }
                if yearless.is_some() {
                    forget_year(&mut resolved, Context::default().resolve(&found.expr), &found.expr);
                }
                out.push(expression(&found, resolved));
            }
            at = found.end;
        }
    }
    out
}

/// Whether the time starts or ends within a dictionary word that is not a time.
fn splits_word(found: &grammar::Found, token: Option<&Token>, doc: &Document) -> bool {
    let Some(token) = token else { return false };
    let start = found.start as u32;
    if token.start >= start || token.end <= start {
        return false;
    }
    // 春节前夕 as one word and the like: the word begins before the time
    let head = doc.slice(Span::new(token.start, start));
    let numeral = doc.chars.get(found.start).is_some_and(|&c| c.is_ascii_digit());
    let known = matches!(token.pos.name(), "x" | "m" | "t" | "eng" | "mq" | "tg" | "w");
    !(numeral || known || any!("截至 自 至 到 从 于 在").ends(head).is_some())
}

/// Words before or after that say the time is still to come.
fn looks_forward(chars: &[char], start: usize, end: usize) -> bool {
    const FORWARD: &str = "将 拟 计划 预计 预估 预料 预期 预定 定于 届时 有望 可望 最快 最迟 最晚 料 留待 即将 若 如果 一旦 准备 打算 必须 须 应在 要看 等到 要等 有待 会在 会于 将于 将在 安排在 截止";
    const AFTER: &str = "将 起将 即将 会 再 前完成 前将 起施行 起实施 起生效 到期";
    let before = chars.get(start.saturating_sub(14)..start).unwrap_or_default();
    let clause = before
        .iter()
        .rposition(|c| matches!(c, '。' | '!' | '?' | ';' | '\n' | ',' | '、' | ':' | '“'))
        .map_or(0, |i| i + 1);
    let has = |text: &[char], words: &Any| {
        (0..text.len()).any(|i| {
            text.get(i..).and_then(|t| words.starts(t)).is_some_and(|len| {
                // 将军, 大将 are no tense, nor is 全会于
                let noun = text.get(i) == Some(&'会')
                    && i > 0
                    && text
                        .get(i - 1)
                        .is_some_and(|c| "全大年委例峰晚议协工商学国社董理监宴集展庆聚盛运博布谈机".contains(*c));
                let word = text.get(i..i + len) != Some(&['将']);
                let next = text.get(i + len).is_some_and(|c| "军领士近其他她".contains(*c));
                let last = i > 0 && text.get(i - 1).is_some_and(|c| "大小上少名".contains(*c));
                !noun && (word || !next && !last)
            })
        })
    };
    if has(before.get(clause..).unwrap_or_default(), any!(FORWARD)) {
        return true;
    }
    let previous = before.get(..clause.saturating_sub(1)).unwrap_or_default();
    if clause > 0
        && before.get(clause - 1) == Some(&',')
        && any!("预估 预计 预料 预测 预报 预期 料").ends(previous).is_some()
    {
        return true;
    }
    let after = chars.get(end..(end + 6).min(chars.len())).unwrap_or_default();
    let stop = after.iter().position(|c| !c.is_alphanumeric()).unwrap_or(after.len());
    let after = after.get(..stop).unwrap_or_default();
    let said = ["表示", "宣布", "报道", "说", "称", "证实", "决定", "批准", "同意", "要求", "通过", "下令"].iter().any(
        |word| {
            let word: Vec<char> = word.chars().collect();
            after.windows(word.len()).any(|w| w == word)
        },
    );
    !said && (has(after, any!("将 预估 预计 估介于 估为 估达 可望 有望")) || any!(AFTER).starts(after).is_some())
}

fn remember(context: &mut Context, resolved: &Resolved) {
    let Some(slot) = resolved.slot else { return };
    context.slot = Some(slot);
    let clock = resolved.value.contains(":") && resolved.kind == Some(TimeKind::Time);
    context.instant = resolved.begin.filter(|_| clock).or(context.instant.filter(|_| !matches!(slot, Slot::Day(_))));
    if let Slot::Day(day) = slot {
        context.day = Some(day);
        context.same_sentence = true;
    } else if matches!(slot, Slot::Quarter(..)) {
        context.same_sentence = true;
    }
    if resolved.year_named
        && let Some((start, _)) = slot.days()
    {
        context.year = Some(start.year());
    }
}

fn expression(found: &grammar::Found, resolved: Resolved) -> TimeExpr {
    let format = |t: DateTime| {
        if t.time() == jiff::civil::Time::midnight() { t.date().to_string() } else { t.to_string() }
    };
    TimeExpr {
        start: found.start as u32,
        end: found.end as u32,
        kind: resolved.kind.unwrap_or(TimeKind::Date),
        value: resolved.value,
        modifier: resolved.modifier,
        quant: resolved.quant.map(Into::into),
        freq: None,
        calendar: resolved.calendar,
        begin: resolved.begin.map(format),
        until: resolved.until.map(format),
        anchor: resolved.anchor.filter(|a| *a != Anchor::Explicit || resolved.begin.is_some()),
        zone: None,
        rule: found.rule,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lex::Lexer;
    use crate::text::Fold;

    /// Times of a text published on Thursday, 24 October 2024, as `span=value mod`.
    fn read(source: &str) -> Vec<String> {
        let doc = Document::plain(source, &Fold::load());
        let tokens = Lexer::load().unwrap().tokenize(&doc);
        let now = Date::new(2024, 10, 24).unwrap().to_datetime(jiff::civil::Time::midnight());
        let found = times(&doc, &tokens, Some(now));
        assert!(found.windows(2).all(|w| w[0].end <= w[1].start));
        let show = |t: &TimeExpr| {
            let text = doc.written(Span::new(t.start, t.end));
            format!("{text}={} {}", t.value, t.modifier.unwrap_or("")).trim_end().to_string()
        };
        found.iter().map(show).collect()
    }

    fn check(input: &str, expected: &[&str]) {
        assert_eq!(read(input), expected, "{input}");
    }

    #[test]
    fn dates() {
        check("前4个月贸易额近200亿元", &["前4个月=2024-01/2024-04"]);
        check("央行16日决定将利率上调", &["16日=2024-10-16"]);
        check("战争21周年纪念日", &["21周年=P21Y"]);
        check("于2021年6月通过", &["2021年6月=2021-06"]);
        check("二〇二四年一月三日", &["二〇二四年一月三日=2024-01-03"]);
        check("2024-10-18 08:30发布", &["2024-10-18 08:30=2024-10-18T08:30"]);
        check("他26日表示", &["26日=2024-09-26"]);
        check("将于26日访华", &["26日=2024-10-26"]);
        check("10月1\n8日的消息", &["10月18日=2024-10-18"]);
        check("去年12月，12月", &["去年12月=2023-12", "12月=2023-12"]);
        check("民國113年3月", &["民國113年3月=2024-03"]);
        check("昭和六十年", &["昭和六十年=1985"]);
        check("上世纪80年代初", &["上世纪80年代初=198X START"]);
        check("16世紀的教堂", &["16世紀=15XX"]);
        check("今年第三季度，去年底", &["今年第三季度=2024-Q3", "去年底=2023 END"]);
        check("10月中旬", &["10月中旬=2024-10-11/2024-10-20"]);
        check("今年前8个月", &["今年前8个月=2024-01/2024-08"]);
        check("12月20日前完成", &["12月20日前=2024-12-20 BEFORE"]);
        check("8月20日出现的病例", &["8月20日=2024-08-20"]);
        check("他1月5日被捕", &["1月5日=2024-01-05"]);
        check("1—9月增长3%", &["1—9月=2024-01/2024-09"]);
        check("全会于7月15日至18日召开", &["7月15日至18日=2024-07-15/2024-07-18"]);
        check("大会会在11月15日召开", &["11月15日=2024-11-15"]);
        check("10月的第一周", &["10月的第一周=2024-W40"]);
        check("今年最后三个月，去年最后一天", &["今年最后三个月=2024-10/2024-12", "去年最后一天=2023-12-31"]);
        check("5月第二个星期日，2023年前两周", &["5月第二个星期日=2024-05-12", "2023年前两周=2023-01-02/2023-01-15"]);
        check("4月的最后一个星期一", &["4月的最后一个星期一=2024-04-29"]);
        check(
            "今（24）日上午，去（112）年，本（10）月底",
            &["今(24)日上午=2024-10-24TMO", "去(112)年=2023", "本(10)月底=2024-10 END"],
        );
        check("2024财年，2023-24赛季", &["2024财年=2024", "2023-24赛季=2023/2024"]);
        check("第三季就业人数", &["第三季=2024-Q3"]);
    }

    #[test]
    fn relative() {
        check("上周五发布，周三回应", &["上周五=2024-10-18", "周三=2024-10-23"]);
        check("下週二將開會", &["下週二=2024-10-29"]);
        check("下周二（29日）", &["下周二=2024-10-29", "29日=2024-10-29"]);
        check("預計週五起降溫", &["週五=2024-10-25"]);
        check("10月18日出发，次日抵达", &["10月18日=2024-10-18", "次日=2024-10-19"]);
        check("1944年入伍，翌年8月退役，四年后毕业", &["1944年=1944", "翌年8月=1945-08", "四年后=1949"]);
        check("三天前，两年前", &["三天前=2024-10-21", "两年前=2022"]);
        check("两小时后", &["两小时后=2024-10-24T02:00"]);
        check("23日4时27分发射，约10分钟后入轨", &["23日4时27分=2024-10-23T04:27", "10分钟后=2024-10-23T04:37"]);
        check("过去一小时，上个小时", &["过去一小时=PT1H", "上个小时=PT1H"]);
        check("下半周", &["下半周=2024-10-24/2024-10-27"]);
        check("近日，目前，未来", &["近日=PAST_REF", "目前=PRESENT_REF", "未来=FUTURE_REF"]);
        check("昨在法院受审，署方昨公布结果", &["昨=2024-10-23", "昨=2024-10-23"]);
        check("一如昨在，昨非今是", &[]);
        check("第4季营收估介于3亿至4亿元", &["第4季=2024-Q4"]);
        check("较第三季的3.2%放缓", &["第三季=2024-Q3"]);
        check("首七个月，旅客增加", &["首七个月=2024-01/2024-07"]);
        check("该系统近三个月曾停机，用了近三个月", &["近三个月=P3M", "三个月=P3M LESS_THAN"]);
        check("汉水2:4天府", &[]);
        check("连下10天大雨，三个月大的婴儿", &["10天=P10D"]);
        check("截至上月底", &["截至上月底=2024-09 END"]);
    }

    /// Times of a text without a day of publication, and that day if it was found.
    fn undated(source: &str) -> Vec<String> {
        let doc = Document::plain(source, &Fold::load());
        let tokens = Lexer::load().unwrap().tokenize(&doc);
        let day = published(&doc, None).map(|p| p.value);
        let found = times(&doc, &tokens, day.as_deref().and_then(|d| d.parse().ok()));
        day.into_iter().chain(found.iter().map(|t| t.value.clone())).collect()
    }

    #[test]
    fn datelines_without_a_year() {
        for (source, expected) in [
            ("甲社海州5月3日电 会议2日召开，当天有300人到场。", &["XXXX-05-03", "XXXX-05-02", "XXXX-05-02"][..]),
            ("甲社海州5月3日电 周三的会议去年未开。", &["XXXX-05-03", "XXXX-WXX-3", "XXXX"]),
            ("甲社海州5月3日电 周三开会，他当天离开。", &["XXXX-05-03", "XXXX-WXX-3", "XXXX-05-03"]),
            ("参考网5月3日报道 火势2日受控。", &["XXXX-05-03", "XXXX-05-02"]),
            (
                "甲社海州5月3日电 会议2日召开。2024年5月1日起响应升级。",
                &["2024-05-03", "2024-05-03", "2024-05-02", "2024-05-01"],
            ),
            // Of any time, it may be.
            ("甲社海州5月3日电 大桥2014年5月3日通车，十周年了。", &["XXXX-05-03", "2014-05-03", "P10Y"]),
            ("甲社海州5月3日电 2014年5月3日通车，2029年扩建。", &["XXXX-05-03", "2014-05-03", "2029"]),
        ] {
            assert_eq!(undated(source), expected, "{source}");
        }
    }

    #[test]
    fn clock() {
        check("昨日傍晚6時許", &["昨日傍晚6時許=2024-10-23T18:00 APPROX"]);
        check("差十分三点，今晚差一刻8点", &["差十分三点=XXXX-XX-XXT02:50", "今晚差一刻8点=2024-10-24T19:45"]);
        check("只差5分，差一点", &[]);
        check("今晚7点半", &["今晚7点半=2024-10-24T19:30"]);
        check("截至6日18时", &["截至6日18时=2024-10-06T18:00"]);
        check("周二晚间", &["周二晚间=2024-10-22TEV"]);
        check("昨天凌晨约2时30分", &["昨天凌晨约2时30分=2024-10-23T02:30"]);
        check("末班车延长至23时", &["23时=XXXX-XX-XXT23:00"]);
        check("下午两点到五点", &["下午两点到五点=2024-10-24T14:00/2024-10-24T17:00"]);
        check("本月18日（周五）14:30", &["本月18日(周五)14:30=2024-10-18T14:30"]);
    }

    #[test]
    fn ranges_and_lengths() {
        check("从10月初到中旬", &["10月初到中旬=2024-10-01/2024-10-20"]);
        check("2023—2027年", &["2023—2027年=2023/2027"]);
        check("4月14日—5月20日", &["4月14日—5月20日=2024-04-14/2024-05-20"]);
        check("历时3年零8个月", &["3年零8个月=P3Y8M"]);
        check("三個半小時", &["三個半小時=PT3H30M"]);
        check("等了两三分钟，十来分钟", &["两三分钟=PT2M/PT3M", "十来分钟=PT10M APPROX"]);
        check("未来48小时", &["未来48小时=PT48H"]);
        check("即日起至11月5日", &["即日起至11月5日=2024-10-24/2024-11-05"]);
        check("从现在到年底", &["从现在到年底=2024-10-24/2024 END"]);
        check("10月底至11月初", &["10月底至11月初=2024-10-21/2024-11-10"]);
        check("上世纪七八十年代，五六十年代末", &["上世纪七八十年代=197X/198X", "五六十年代末=195X/196X END"]);
        check("今明两天", &["今明两天=2024-10-24/2024-10-25"]);
        check("周三到周五，星期一开会", &["周三到周五=2024-10-23/2024-10-25", "星期一=2024-10-21"]);
        check("数十年来，几十年", &["数十年来=PXY", "几十年=PXY"]);
        check("三季度末", &["三季度末=2024-Q3 END"]);
        check("2010年之后2018年之前", &["2010年之后2018年之前=2010/2018"]);
        check("46秒40夺冠，1分54秒06", &["46秒40=PT46.40S", "1分54秒06=PT1M54.06S"]);
        check("1点pm到3点", &["1点pm到3点=XXXX-XX-XXT13:00/XXXX-XX-XXT15:00"]);
        check("实施近五年", &["五年=P5Y LESS_THAN"]);
        check("三至五年", &["三至五年=P3Y/P5Y"]);
        check("判处三年至三年六个月", &["三年至三年六个月=P3Y/P3Y6M"]);
        check("两周到一个月", &["两周到一个月=P2W/P1M"]);
        check("半年", &["半年=P6M"]);
        check("连日暴雨", &["连日=PXD"]);
    }

    #[test]
    fn sets_and_holidays() {
        check("每周三下午", &["每周三下午=XXXX-WXX-3TAF"]);
        check("每天，每年", &["每天=P1D", "每年=P1Y"]);
        check("每周二、周四下午", &["每周二、周四下午=XXXX-WXX-2,XXXX-WXX-4TAF"]);
        check(
            "每周一至周五，每周一、三、五",
            &["每周一至周五=XXXX-WXX-1/XXXX-WXX-5", "每周一、三、五=XXXX-WXX-1,XXXX-WXX-3,XXXX-WXX-5"],
        );
        check("每日8:00至20:00", &["每日8:00至20:00=XXXX-XX-XXT08:00/XXXX-XX-XXT20:00"]);
        check("每月最后一个周五，每年春节", &["每月最后一个周五=P1M", "每年春节=P1Y"]);
        check("公元前221年", &["公元前221年=BC0221"]);
        check("明年春节前", &["明年春节前=2025-01-29 BEFORE"]);
        check("农历正月初八", &["农历正月初八=2025-02-05"]);
        check("明年清明節後", &["明年清明節後=2025-04-04 AFTER"]);
        check("除夕夜", &["除夕夜=2025-01-28"]);
        check("农历八月，真正月入过万", &["农历八月=2024-09-03/2024-10-02"]);
        check("进入腊月，2025年闰六月", &["腊月=2024-12-31/2025-01-28", "2025年闰六月=2025-07-25/2025-08-22"]);
    }

    #[test]
    fn no_times() {
        for text in [
            "强调三点。",
            "第23分钟进球",
            "每小时80公里",
            "流量430立方米每秒",
            "出现在半岛",
            "日本队",
            "华龙一号",
            "《明日之后》",
            "三年级学生",
            "总比分21:19击败对手",
            "综艺第三季开播",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn impossible() {
        check("2月30日", &["2月30日=XXXX-XX-XX"]);
        check("每年2月30日，2024年第53周", &["每年2月30日=XXXX-XX-XX", "2024年第53周=XXXX-XX-XX"]);
        check("公元0年，公元99999年，昭和999年，0000年", &[]);
        check("9999年12月31日", &["9999年12月31日=9999-12-31"]);
        check("13月1日", &[]);
        check("99999年1月1日", &["99999年=P99999Y"]);
        assert!(read("25时").is_empty());
        check("99999年", &["99999年=P99999Y"]);
        read(&"1".repeat(1_000_000));
        read(&"年".repeat(100_000));
        read(&"三".repeat(100_000));
        read(&"周".repeat(100_000));
        read(&"1月".repeat(100_000));
    }
}
