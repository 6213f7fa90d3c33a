//! Times: dates, times of day, lengths and sets, with TIMEX3 values.
//!
//! [`grammar`] reads what is written, [`resolve`] says when that is, from the
//! article's date and from the dates named before in the text; [`calendar`]
//! knows the days of the Chinese calendar and holidays.

pub mod calendar;
mod grammar;
mod resolve;

use crate::lex::token_at;
use crate::numbers::numeral::{self, is_numeral};
use crate::report::{Anchor, BlockKind, Published, PublishedFrom, Script, Span, TimeExpr, TimeKind, Token};
use crate::text::Document;
use crate::text::words::{Any, any};
use grammar::{Day, Expr, Month, Point, Scan, Year};
use jiff::civil::{Date, DateTime};
use resolve::{Context, Resolved, Slot, Tense};

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
        // Few blocks have one: a look before the scan.
        let chars = doc.chars.iter().skip(head.start as usize).take(head.len() as usize + 3);
        chars.into_iter().find(|c| matches!(c, '电' | '讯' | '道'))?;
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
        // What a caption tells is of its picture.
        let before = (block.kind == BlockKind::Caption).then_some(context);
        (context.year, context.follows, context.stated) = (None, None, None);
        let (mut told, mut told_on) = (None, None);
        let mut year_here = false;
        let mut ahead = None;
        let mut dated = false;
        let mut sentence_end = span.start;
        // up to where the marks of the sentence are known
        let mut looked = span.start as usize;
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
                (context.same_sentence, context.evening, year_here) = (false, false, false);
                (context.said_pm, context.month, context.whole_year) = (None, None, None);
                ahead = None;
                let sentence = doc.sentence_at(start).and_then(|i| doc.sentences.get(i));
                context.said_on = None;
                looked = sentence.map_or(found.start, |s| s.start as usize);
                sentence_end = sentence.map_or(span.end, |s| s.end);
                let here = published.map(|p| p.date().year());
                let sentence = doc.slice(Span::new(start, sentence_end));
                let goal =
                    matches!(context.slot, Some(Slot::Year(y) | Slot::Half(y, _)) if here.is_some_and(|h| h < y));
                context.year =
                    context.year.filter(|&y| here.is_some_and(|h| h != y) && !goal && !speaks_of_now(sentence));
            }
            // 2018年购入。8月成交221宗: what statistics tell is of now
            let after = doc.chars.get(found.end..(found.end + 8).min(doc.chars.len())).unwrap_or_default();
            const FIGURES: &str = "营收 成交 销量 出口 进口 零售 失业率 指数 票房 房价";
            let figures = matches!(found.expr, Expr::Point(Point { month: Some(_), day: None, .. }));
            if figures && !year_here && contains(after, any!(FIGURES)) {
                context.year = None;
            }
            let since =
                any!("以来").ends(doc.slice(Span::new(start, found.end as u32))).is_some() || is_aside(doc, &found);
            context.tense = match found.expr.needs_tense() {
                // 计划自9月26日以来
                true if since => Tense::Past,
                true => tense(doc, tokens, found.start, found.end),
                false => Tense::Open,
            };
            // 该联盟2023年上台。任期将于8月6日届满
            let over = |y: i16| published.is_some_and(|p| y < p.date().year());
            context.year = context.year.filter(|&y| year_here || context.tense < Tense::Likely || !over(y));
            let words = doc.chars.get(found.start.saturating_sub(1)..found.start);
            context.compared = matches!(words, Some(['比' | '较']));
            context.reports = reports(doc, &found, span.start as usize);
            let of_set = out.last().is_some_and(|t: &TimeExpr| t.end == start && t.kind == TimeKind::Set);
            let timed = matches!(found.expr, Expr::Point(p) | Expr::Range(p, _) if p.has_time());
            context.daily = of_set || timed && !context.same_sentence && is_daily(&doc.chars, found.start);
            // 16日说:“今天…”
            let since = doc.chars.get(looked..found.start).unwrap_or_default();
            match since.iter().rfind(|c| matches!(c, '“' | '”')) {
                Some('“') => context.said_on = context.past_day.filter(|_| context.same_sentence),
                Some(_) => context.said_on = None,
                None => {}
            }
            looked = found.start;
            let goes_on = matches!(found.expr, Expr::Point(_)) && !is_closing_time(&doc.chars, found.start);
            context.follows = told.filter(|_| goes_on);
            context.told_on = told_on.filter(|_| goes_on);
            let written = doc.slice(Span::new(start, found.end as u32));
            context.apart = !dated && any!("同日 当日").starts(written).is_some();
            context.ahead = ahead.filter(|_| !looks_back(doc, &found));
            // 去年全年增4%,全年将增6%
            let ahead_of_it = any!("将 料 预计 预期 可望 有望 目标").starts(after).is_some();
            let here = year_here || context.whole_year.is_some() && !ahead_of_it;
            let coming = here.then(|| context.year_spoken_of(&found.expr, written)).flatten();
            if let Some(mut resolved) = context.resolve(coming.as_ref().unwrap_or(&found.expr)) {
                // 全年 is the year spoken of, and names none
                resolved.year_named &= !written.starts_with(&['全', '年']);
                if yearless.is_none() || !by_week(&found.expr) {
                    // 去年12月审结,法官今日判刑,7月10日再讯
                    let today = matches!(found.expr, Expr::Point(Point { day: Some(Day::Now(_)), .. }));
                    let year = context.year.take().filter(|_| !today);
                    // 距上次2月3日: a remark, from which nothing goes on
                    let aside = is_aside(doc, &found);
                    let anchors = (context.day, context.past_day, context.slot);
                    remember(&mut context, &resolved);
                    if aside && anchors.0.is_some() {
                        (context.day, context.past_day, context.slot) = anchors;
                    }
                    let bare = matches!(found.expr, Expr::Point(p) if p.day_part.is_none() && !p.has_date());
                    context.said_pm = said_pm(&found.expr, &resolved).or(context.said_pm.filter(|_| bare));
                    state(&mut context, &found.expr, &resolved);
                    dated |= matches!(resolved.slot, Some(Slot::Day(_)));
                    if let (Some(slot), Some(now)) = (resolved.slot, published) {
                        ahead = slot.days().map(|(start, _)| start).filter(|&start| start > now.date());
                    }
                    if context.year.is_some_and(|_| !is_theme(doc, &found)) {
                        context.year = None;
                    }
                    year_here |= context.year.is_some();
                    context.year = context.year.or(year);
                    if let Some(Slot::Day(day)) = resolved.slot {
                        told = context.instant;
                        told_on = Some((
                            day,
                            context.evening || resolved.value.ends_with("EV") || resolved.value.ends_with("NI"),
                        ));
                    }
                }
                if yearless.is_some() {
                    forget_year(&mut resolved, Context::default().resolve(&found.expr), &found.expr);
                }
                out.push(expression(doc, &found, resolved));
            }
            at = found.end;
        }
        context = before.map_or(context, |before| Context { instant: None, ..before });
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
    // 2号线+下月27日 cut as 线下
    let next_month = doc.chars.get(found.start + 1) == Some(&'月') && token.end == start + 1;
    if next_month {
        return false;
    }
    // 春节前夕 as one word and the like: the word begins before the time
    let head = doc.slice(Span::new(token.start, start));
    let numeral = doc.chars.get(found.start).is_some_and(|&c| c.is_ascii_digit());
    let known = matches!(token.pos.name(), "x" | "m" | "t" | "eng" | "mq" | "tg" | "w");
    !(numeral || known || any!("截至 自 至 到 从 于 在 近 约 逾 清 明 唐 宋 元").ends(head).is_some())
}

/// Whether any of the words stands in the text.
fn contains(text: &[char], words: &Any) -> bool {
    (0..text.len()).any(|i| text.get(i..).and_then(|t| words.starts(t)).is_some())
}

/// Whether 将 at `i` says what will be: not in 将军, not 将嫌犯移送.
fn is_will(chars: &[char], tokens: &[Token], i: usize) -> bool {
    const ADVERBS: &str = "全面 全力 全程 重点 首 现场 主要 正式";
    let next = chars.get(i + 1).is_some_and(|c| "军领士近其他她".contains(*c));
    let last = i > 0 && chars.get(i - 1).is_some_and(|c| "大小上少名".contains(*c));
    let at = i as u32 + 1;
    let token = token_at(tokens, at);
    // 将两人, 将3名嫌犯
    let rest = chars.get(i + 1..).unwrap_or_default();
    let digits = rest.iter().take(6).take_while(|&&c| is_numeral(c)).count();
    let counted =
        digits > 0 && rest.get(digits..).is_some_and(|t| any!("名 人 位 个 辆 条 只 枚 万 件 份").starts(t).is_some());
    let object = counted || token.is_some_and(|t| t.pos.name().starts_with('n'));
    !next && !last && (!object || any!(ADVERBS).starts(rest).is_some())
}

/// How the words before and after speak of a time: of what was, or is to come.
fn tense(doc: &Document, tokens: &[Token], start: usize, end: usize) -> Tense {
    const COMING: &str = "拟 计划 预计 预估 预料 预期 预定 定于 定在 订于 订在 押后至 延至 延期至 推迟至 改期至 届时 有望 可望 最早 最快 最迟 最晚 留待 即将 若 如果 一旦 准备 打算 必须 须 应在 要看 等到 要等 有待 可在 可于 会在 会于 将于 将在 将自 将从 将会 安排在 截止";
    const AHEAD: &str = "起将 即将 将于 将在 将会 前完成 前将 起施行 起实施 起生效 到期 起发放 起开放 起可 起上路 起开征 起分期 起分批 起分阶段 起分两 起分三 起分四 起发售 起售 起预售 起接受报名 用完 前用完";
    const SAID: &str = "表示 宣布 报道 说 称 证实 决定 批准 同意 要求 通过 下令 曾 发布的 公布的 裁定 发生 去世";
    const MET: &str = "会见 会晤 会谈 会同 会商";
    let chars: &[char] = &doc.chars;
    let before = chars.get(start.saturating_sub(14)..start).unwrap_or_default();
    let clause = before
        .iter()
        .rposition(|c| matches!(c, '。' | '!' | '?' | ';' | '\n' | ',' | '、' | ':' | '“'))
        .map_or(0, |i| i + 1);
    let origin = start - before.len();
    let text = before.get(clause..).unwrap_or_default();
    // 全会于 is no tense
    let coming = (0..text.len()).any(|i| {
        let noun = text.get(i) == Some(&'会')
            && i > 0
            && text.get(i - 1).is_some_and(|c| "全大年委例峰晚议协工商学国社董理监宴集展庆聚盛运博布谈机".contains(*c));
        !noun && text.get(i..).is_some_and(|t| any!(COMING).starts(t).is_some())
    });
    // 新规或周五落地
    // 补选订3月28日投票, but 预订
    let set = any!("选订 赛订 礼订 会订 拟订 改订 日期订 时间订").ends(text).is_some();
    // 补选3/28投票, of a headline
    let slashed = chars.get(start..end).is_some_and(|t| t.contains(&'/'));
    let vote = slashed
        && any!("补选 选举 公投 改选 初选 大选").ends(text).is_some()
        && any!("投票 登场 举行").starts(chars.get(end..).unwrap_or_default()).is_some();
    let maybe = set || vote || text.len() > 1 && text.last() == Some(&'或');
    if coming || maybe {
        return Tense::Coming;
    }
    if text.last() == Some(&'曾') {
        return Tense::Past;
    }
    let previous = before.get(..clause.saturating_sub(1)).unwrap_or_default();
    if clause > 0
        && before.get(clause - 1) == Some(&',')
        && any!("预估 预计 预料 预测 预报 预期 料").ends(previous).is_some()
    {
        return Tense::Coming;
    }
    let after = chars.get(end..(end + 6).min(chars.len())).unwrap_or_default();
    let stop = after.iter().position(|c| !c.is_alphanumeric()).unwrap_or(after.len());
    let after = after.get(..stop).unwrap_or_default();
    if contains(after, any!(SAID)) {
        return Tense::Past;
    }
    if any!(AHEAD).starts(after).is_some() || contains(after, any!("预估 预计 估介于 估为 估达 可望 有望 截止"))
    {
        return Tense::Coming;
    }
    let will = |text: &[char], from: usize| {
        (0..text.len()).any(|i| text.get(i) == Some(&'将') && is_will(chars, tokens, from + i))
    };
    let met = any!(MET).starts(after).is_some();
    if will(after, end) || after.first() == Some(&'会') && !met || will(text, origin + clause) || text.contains(&'料')
    {
        return Tense::Likely;
    }
    // 周六发售, 周五要开会; 他周五休息,周六将出战
    let weekday =
        any!("周一 周二 周三 周四 周五 周六 周日").starts(chars.get(start..end).unwrap_or_default()).is_some();
    let ahead = || {
        let rest = chars.get(end..(end + 40).min(chars.len())).unwrap_or_default();
        let rest =
            rest.get(..rest.iter().position(|c| matches!(c, '。' | '\n')).unwrap_or(rest.len())).unwrap_or_default();
        contains(rest, any!(",周 ,星期 、周")) && will(rest, end)
    };
    // 周三,他们还要再战
    let next = || {
        let rest = chars.get(end + 1..(end + 16).min(chars.len())).unwrap_or_default();
        let stop = rest.iter().position(|c| !c.is_alphanumeric()).unwrap_or(rest.len());
        contains(rest.get(..stop).unwrap_or_default(), any!("还要 还将 仍将 将要 即将 将于 将在 将与"))
    };
    if weekday && chars.get(end) == Some(&',') && next() {
        return Tense::Likely;
    }
    if weekday && (any!("还要 要 发售 开售 开卖 休息 休赛 出战 迎战").starts(after).is_some() || ahead())
    {
        return Tense::Likely;
    }
    const SCHEDULED: &str = "报名时间 笔试 面试 考试时间 考试 展期 开售 假期为 报名";
    let scheduled = contains(text, any!(SCHEDULED)) && !text.iter().any(|c| matches!(c, '了' | '已' | '曾'));
    match met {
        true => Tense::Past,
        false if scheduled => Tense::Likely,
        false => Tense::Open,
    }
}

/// Whether a sentence speaks of the days of the article.
fn speaks_of_now(sentence: &[char]) -> bool {
    contains(sentence, any!("今年 本月 上月 昨天 昨日 今天 今日 日前"))
}

/// Whether the clause speaks of a time as one that was, or compares with it.
fn looks_back(doc: &Document, found: &grammar::Found) -> bool {
    const WAS: &str = "曾 已 了 过 显示 表示 公布 数据 宣布 称 说 上涨 下跌 收盘 收报 收涨 收跌 以来 纪录";
    let chars: &[char] = &doc.chars;
    let after = chars.get(found.end..(found.end + 12).min(chars.len())).unwrap_or_default();
    let stop = after.iter().position(|c| !c.is_alphanumeric()).unwrap_or(after.len());
    let before = chars.get(found.start.saturating_sub(4)..found.start).unwrap_or_default();
    after.get(..stop).is_some_and(|clause| contains(clause, any!(WAS)))
        || any!("比 较 继 自 从 高于 低于 不及").ends(before).is_some()
}

/// Whether the words before a time of day give a limit or a rule: 营业至22时.
fn is_closing_time(chars: &[char], start: usize) -> bool {
    let before = chars.get(start.saturating_sub(4)..start).unwrap_or_default();
    any!("至 到 前 的 日 每天 每日 营业 开放 提前 推迟 延迟 原定 通常 平时 晚于 早于").ends(before).is_some()
        // 14时接报,至17时救熄
        && any!(",至 ,到 。至 直至 直到").ends(before).is_none()
}

/// Whether the hours at `start` are those of each day: 开放时间为9时至17时, 高峰时段(7时至9时).
fn is_daily(chars: &[char], start: usize) -> bool {
    const HOURS: &str = "营业时间 开放时间 服务时间 办公时间 运营时间 营运时间 受理时间 门诊时间 上班时间 高峰时段 限行时段 开馆时间 最晚 最早 首班车 末班车 首班 末班";
    let before = chars.get(start.saturating_sub(10)..start).unwrap_or_default();
    let clause = before.iter().rposition(|c| matches!(c, ',' | '。' | ';')).map_or(0, |i| i + 1);
    contains(before.get(clause..).unwrap_or_default(), any!(HOURS))
}

/// Whether what follows may be of the year of this time: not of one that is
/// compared with, or that only a speaker names.
fn is_theme(doc: &Document, found: &grammar::Found) -> bool {
    const BESIDE: &str = "比 较 打破 刷新 追平 超过 超越 相比 高于 低于 逊于 优于 媲美 不及";
    let chars: &[char] = &doc.chars;
    let since = matches!(found.expr, Expr::Point(p) if p.since);
    let before = chars.get(found.start.saturating_sub(60)..found.start).unwrap_or_default();
    let mark = before.iter().rposition(|c| matches!(c, '“' | '”' | '\n'));
    let quoted = mark.and_then(|i| before.get(i)) == Some(&'“');
    let after = chars.get(found.end..(found.end + 14).min(chars.len())).unwrap_or_default();
    let stop = after.iter().position(|c| matches!(c, '。' | ',' | ';')).unwrap_or(after.len());
    let record = after.get(..stop).is_some_and(|t| contains(t, any!("纪录 记录 以来 相比 同期")));
    // 2024年度净利润下降,2月10日收到问询函
    let year = chars.get(found.start..found.end).is_some_and(|t| any!("年度").ends(t).is_some());
    let fiscal = year || any!("年报 财报 年年报").starts(after).is_some();
    !since && !quoted && !record && !fiscal && any!(BESIDE).ends(before).is_none()
}

/// Whether a clock time is one up to which a report tells, or that its paragraph bears: 截至13时30分, 【14:00】.
fn reports(doc: &Document, found: &grammar::Found, block: usize) -> bool {
    let text = doc.chars.get(found.start..found.end).unwrap_or_default();
    let bracket = found.start == block + 1 && matches!(doc.chars.get(block), Some('【' | '['));
    bracket || any!("截至 截止").starts(text).is_some()
}

/// Whether a date is told only to count from it: 距上次1月14日, 上一次是在2月3日, 自5月2日案发以来.
fn is_aside(doc: &Document, found: &grammar::Found) -> bool {
    let before = doc.chars.get(found.start.saturating_sub(8)..found.start).unwrap_or_default();
    let after = doc.chars.get(found.end..(found.end + 8).min(doc.chars.len())).unwrap_or_default();
    let clause = after.iter().position(|c| !c.is_alphanumeric()).unwrap_or(after.len());
    let since = after.get(..clause).is_some_and(|clause| contains(clause, any!("以来")));
    any!("距上次 距离上次 上次是 上次是在 上一次是 上一次是在 上一次在 距").ends(before).is_some()
        || since
        || any!("自 自从").ends(before).is_some() && contains(after, any!("以来"))
}

/// Hour and minute of a clock time after noon that is written in hours up to 12.
fn said_pm(expr: &Expr, resolved: &Resolved) -> Option<(i8, i8)> {
    let Expr::Point(p) = expr else { return None };
    let begin = resolved.begin.filter(|begin| p.clock.is_some_and(|c| c.hour <= 12) && begin.hour() > 12)?;
    Some((begin.hour(), begin.minute()))
}

fn remember(context: &mut Context, resolved: &Resolved) {
    let Some(slot) = resolved.slot else { return };
    context.slot = Some(slot);
    let clock = resolved.value.contains(":") && resolved.kind == Some(TimeKind::Time);
    context.instant = resolved.begin.filter(|_| clock).or(context.instant.filter(|_| !matches!(slot, Slot::Day(_))));
    context.evening = resolved.kind == Some(TimeKind::Time) && resolved.begin.is_some_and(|begin| begin.hour() >= 18);
    if let Slot::Day(day) = slot {
        context.past_day =
            Some(day).filter(|&day| context.published.is_none_or(|now| day <= now.date())).or(context.past_day);
        context.day = Some(day);
        context.same_sentence = true;
    } else if let Slot::Month(..) = slot {
        let over = slot.days().is_some_and(|(start, _)| context.published.is_some_and(|now| start <= now.date()));
        context.month = Some(slot).filter(|_| over);
    } else if let Slot::Year(year) = slot {
        context.whole_year = Some(year);
    } else if matches!(slot, Slot::Quarter(..)) {
        context.quarter = Some(slot);
        context.same_sentence = true;
    }
    if resolved.year_named
        && let Some((start, _)) = slot.days()
    {
        context.year = Some(start.year());
    }
}

/// Keep the day or month that bare days of the paragraph go on from.
fn state(context: &mut Context, expr: &Expr, resolved: &Resolved) {
    let Some(slot) = resolved.slot else { return };
    let (named, bare) = match expr {
        Expr::Point(p) => {
            (p.month.is_some() && !p.since, !p.has_date() || matches!(p.day, Some(Day::Number(_) | Day::Then(_))))
        }
        Expr::Range(a, b) => {
            (a.month.is_some() || b.month.is_some(), matches!(a.day, Some(Day::Number(_))) || !a.has_date())
        }
        _ => (false, false),
    };
    if matches!(slot, Slot::Day(_)) && !bare {
        context.day_of_year = matches!(expr, Expr::Point(p) if matches!(p.year, Some(Year::Number(_))));
    }
    let month = |slot: Slot| slot.days().map(|(start, _)| (start.year(), start.month()));
    let goes_on = bare && context.stated.is_some_and(|last| month(last) == month(slot));
    context.stated = Some(slot).filter(|slot| (named || goes_on) && matches!(slot, Slot::Day(_) | Slot::Month(..)));
}

/// 2X of 每天两次: how often within a set.
fn frequency(doc: &Document, found: &grammar::Found) -> Option<String> {
    let rest = doc.chars.get(found.end..)?;
    let count = numeral::read(rest).filter(|n| n.high.is_none() && rest.get(n.end) == Some(&'次'))?;
    count.value?.to_int().map(|n| format!("{n}X"))
}

fn expression(doc: &Document, found: &grammar::Found, resolved: Resolved) -> TimeExpr {
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
        freq: (resolved.kind == Some(TimeKind::Set)).then(|| frequency(doc, found)).flatten(),
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
        let paragraph = |text: &str| {
            let start = text.as_ptr() as usize - source.as_ptr() as usize;
            let (start, end) = (start as u32, (start + text.len()) as u32);
            let (kind, wraps) = (BlockKind::Paragraph, Vec::new());
            crate::report::Block { start, end, kind, section: None, wraps, rule: "" }
        };
        let doc = Document::new(source, source.split("\n\n").map(paragraph).collect(), &[], &Fold::load());
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
        check("道指周三收跌1%，指数周一创新高，数周前", &["周三=2024-10-23", "周一=2024-10-21", "数周前=PAST_REF"]);
        check("标普500指数周二升1%", &["周二=2024-10-22"]);
        check("12月18、19日举行，两天", &["12月18、19日=2024-12-18/2024-12-19", "两天=P2D"]);
        check("2026及2027年上调，2025、2026及2027年", &["2026及2027年=2026/2027", "2025、2026及2027年=2025/2027"]);
        check("发表于14/03/2026 - 17:42，三天两头跑医院", &["14/03/2026 - 17:42=2026-03-14T17:42"]);
        check("22、23两日休市，2023、2024年", &["22、23两日=2024-10-22/2024-10-23", "2023、2024年=2023/2024"]);
        check("18、19岁的青年，3、5元", &[]);
        check("明年元月1日起，月入五千元月薪", &["明年元月1日=2025-01-01"]);
        check("11/19（二）开会，比例为1/4，180/120毫米汞柱", &["11/19(二)=2024-11-19"]);
        check("在114學年度", &["114學年度=2025"]);
        check("周六（26日）发售", &["周六(26日)=2024-10-26"]);
        check("距今1048年，建于1048年", &["1048年=P1048Y", "1048年=1048"]);
        check("创1991年来新高", &["1991年来=1991"]);
        check("连升六月，六月开工", &["六月=P6M", "六月=2024-06"]);
        check("判处有期徒刑5年2月", &["5年2月=P5Y2M"]);
        check("一天24小时、一周七天", &["一天=P1D", "24小时=PT24H", "一周=P1W", "七天=P7D"]);
        check("最近一次，最近一周", &["最近一周=P1W"]);
        check("10月杪", &["10月杪=2024-10 END"]);
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
        check("下周二（29日）", &["下周二(29日)=2024-10-29"]);
        check("預計週五起降溫", &["週五=2024-10-25"]);
        check("10月18日出发，次日抵达", &["10月18日=2024-10-18", "次日=2024-10-19"]);
        check("1944年入伍，翌年8月退役，四年后毕业", &["1944年=1944", "翌年8月=1945-08", "四年后=1949"]);
        check("三天前，两年前", &["三天前=2024-10-21", "两年前=2022"]);
        check("两小时后", &["两小时后=FUTURE_REF"]);
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
        check("家住这里的昨晚报警，今晚会有雨", &["昨晚=2024-10-23TEV", "今晚=2024-10-24TEV"]);
        check("市里今晚会演，28日晚会，昨晚报上说", &["28日=2024-10-28"]);
        check("据该社上周报道，每月换上周报", &["上周=2024-W42", "每月=P1M"]);
        check("工会上月发动罢工", &["上月=2024-09"]);
        check("被行拘十日，用药三个月后好转", &["十日=P10D", "三个月=P3M"]);
        check("最晚23时50分发车", &["23时50分=XXXX-XX-XXT23:50"]);
        check("开车前6小时，世界睡眠日前夕，展览最后一天", &["6小时=PT6H"]);
        check("这是年底选战", &["年底=2024 END"]);
        check("公元前475年至前221年", &["公元前475年至前221年=BC0475/BC0221"]);
        check("令和7年度，2026年秋拍", &["令和7年度=2025", "2026年=2026"]);
        check("开放时间为9时至17时", &["9时至17时=XXXX-XX-XXT09:00/XXXX-XX-XXT17:00"]);
        check(
            "10月17日起周一至周五10时至18时接听，末班车23时50分发车",
            &[
                "10月17日=2024-10-17",
                "周一至周五=XXXX-WXX-1/XXXX-WXX-5",
                "10时至18时=XXXX-XX-XXT10:00/XXXX-XX-XXT18:00",
                "23时50分=2024-10-17T23:50",
            ],
        );
        check("0:00 / 3:25", &[]);
        check("每天凌晨2点后入睡", &["每天凌晨2点后=XXXX-XX-XXT02:00 AFTER"]);
        check(
            "10月8日晚上，老人出门未归。民警凌晨2点才找到他。",
            &["10月8日晚上=2024-10-08TEV", "凌晨2点=2024-10-09T02:00"],
        );
        check("10月18日，他来到这里。晚上8点他返回。", &["10月18日=2024-10-18", "晚上8点=2024-10-18T20:00"]);
        check("10月18日，他来到这里。\n\n晚上8点他返回。", &["10月18日=2024-10-18", "晚上8点=2024-10-24T20:00"]);
        check("补选3/28投票，补选3/2举行", &["3/28=2025-03-28", "3/2=2025-03-02"]);
        check("改选订3月28日投票", &["3月28日=2025-03-28"]);
        check("市长16日说：“昨天的事，今天不谈。”", &["16日=2024-10-16", "昨天=2024-10-15", "今天=2024-10-16"]);
    }

    #[test]
    fn weekdays_joined() {
        check("周六、日照常开放，周六、日本队出战", &["周六、日=2024-10-19/2024-10-20", "周六=2024-10-19"]);
        check(
            "周二至周日9:00—17:00开放，周三至周五开会",
            &[
                "周二至周日=XXXX-WXX-2/XXXX-WXX-7",
                "9:00—17:00=XXXX-XX-XXT09:00/XXXX-XX-XXT17:00",
                "周三至周五=2024-10-23/2024-10-25",
            ],
        );
    }

    #[test]
    fn days_beside_holidays() {
        check("国庆前一天回家，中秋次日上班", &["国庆前一天=2024-09-30", "中秋次日=2024-09-18"]);
        check(
            "大年初一至初七放假，除夕至初六休市",
            &["大年初一至初七=2025-01-29/2025-02-04", "除夕至初六=2025-01-28/2025-02-03"],
        );
    }

    #[test]
    fn stamps() {
        check("发布于10-23 18:30", &["10-23 18:30=2024-10-23T18:30"]);
        check("比分10-23，以12-10 获胜", &[]);
    }

    /// A day without a month is the nearest, as the words around have it.
    #[test]
    fn bare_days() {
        check("部长23日会见来宾，20日会晤了议员", &["23日=2024-10-23", "20日=2024-10-20"]);
        check("警方22日将嫌犯带走，周一将孩子送医", &["22日=2024-10-22", "周一=2024-10-21"]);
        check("委员会周一将开会，法院25日将开庭", &["周一=2024-10-28", "25日=2024-10-25"]);
        check("她20日再夺冠军", &["20日=2024-10-20"]);
        check("全市学校25日停课", &["25日=2024-10-25"]);
        check("他26日说，27日称", &["26日=2024-09-26", "27日=2024-09-27"]);
        check("会议定于5日举行。可在20日报名", &["5日=2024-11-05", "20日=2024-11-20"]);
        check("将于26日、30日比赛", &["26日=2024-10-26", "30日=2024-10-30"]);
        check("代表团将于4日到访，9日回国", &["4日=2024-11-04", "9日=2024-11-09"]);
        check("气象台预计，25日夜间有雨，27日转晴", &["25日夜间=2024-10-25TNI", "27日=2024-10-27"]);
        check("登记日为11月14日，董事长23日表示满意", &["11月14日=2024-11-14", "23日=2024-10-23"]);
        check("展期为11月14日至15日，工程18日结束", &["11月14日至15日=2024-11-14/2024-11-15", "18日=2024-11-18"]);
        check("8月14日起火，25日受控", &["8月14日=2024-08-14", "25日=2024-08-25"]);
        check("该校1日（周五）复课", &["1日(周五)=2024-11-01"]);
        check("商店6日（周日）开业", &["6日(周日)=2024-10-06"]);
        check("警方周一将两人送医，两国元首1日通话", &["周一=2024-10-21", "1日=2024-10-01"]);
        check("9月30日宣布降准，5日生效", &["9月30日=2024-09-30", "5日=2024-10-05"]);
        check("9月14日起火，5日查过", &["9月14日=2024-09-14", "5日=2024-09-05"]);
    }

    /// A story told day by day goes on in the month it named.
    #[test]
    fn days_of_a_named_month() {
        check(
            "9月5日，台风登陆。7日，雨势减弱。同日解除预警",
            &["9月5日=2024-09-05", "7日=2024-09-07", "同日=2024-09-07"],
        );
        check("6月3日，飞机起飞。4日，搜救展开。25日中止", &["6月3日=2024-06-03", "4日=2024-06-04", "25日=2024-06-25"]);
        check("去年12月20日，列车脱轨。25日恢复", &["去年12月20日=2023-12-20", "25日=2023-12-25"]);
        check(
            "2023年5月10日成立。18日开业。当月盈利",
            &["2023年5月10日=2023-05-10", "18日=2023-05-18", "当月=2023-05"],
        );
        check("2022年3月，工程动工。26日封顶", &["2022年3月=2022-03", "26日=2022-03-26"]);
        check("展览于9月30日开幕，将持续至10日", &["9月30日=2024-09-30", "10日=2024-10-10"]);
        // not what is said now, what comes, or another paragraph
        check("今年8月，两国签约。发言人23日说", &["今年8月=2024-08", "23日=2024-10-23"]);
        check("8月5日发生冲突。两国将于30日会谈", &["8月5日=2024-08-05", "30日=2024-10-30"]);
        check("8月5日发生冲突。\n\n15日，外交部发表声明", &["8月5日=2024-08-05", "15日=2024-10-15"]);
        check("去年8月20日动工。本月12日完工", &["去年8月20日=2023-08-20", "本月12日=2024-10-12"]);
        check("这是2021年12月以来首次加息。央行12日公布数据", &["2021年12月以来=2021-12", "12日=2024-10-12"]);
        check("8月30日判刑，5日上诉", &["8月30日=2024-08-30", "5日=2024-09-05"]);
        check("8月30日动工。今年以来进展顺利。20日完工", &["8月30日=2024-08-30", "今年以来=2024", "20日=2024-10-20"]);
    }

    /// 5月起分两次发放 is a plan, 5月起一直 is none.
    #[test]
    fn months_of_a_plan() {
        check("消費券三月起分兩次發放，六月底前用完", &["三月=2025-03", "六月底前=2025-06 BEFORE"]);
        check("3月起可网上申请，3月起分批交付", &["3月=2025-03", "3月=2025-03"]);
        check("3月起，他一直在家，3月起陆续发生", &["3月=2024-03", "3月=2024-03"]);
    }

    /// What is to come goes on from what is to come.
    #[test]
    fn one_coming_time_after_another() {
        check("12月将举行大选，5月组阁", &["12月=2024-12", "5月=2025-05"]);
        check("12月13日開幕，4月13日閉幕", &["12月13日=2024-12-13", "4月13日=2025-04-13"]);
        check("將於週六開打，週日決賽", &["週六=2024-10-26", "週日=2024-10-27"]);
        check("下周二开幕，周五闭幕", &["下周二=2024-10-29", "周五=2024-11-01"]);
        // not what was
        check("大会12月举行，比去年3月晚", &["12月=2024-12", "去年3月=2023-03"]);
        check("12月将降息，9月刚降过", &["12月=2024-12", "9月=2024-09"]);
        check("12月将举行大选，反对派5月曾抗议", &["12月=2024-12", "5月=2024-05"]);
        check("周三，股市收跌。周五将休市", &["周三=2024-10-23", "周五=2024-10-25"]);
        check("将于周六继续，他周三说", &["周六=2024-10-26", "周三=2024-10-23"]);
        check("下周三公布财报，周二收跌", &["下周三=2024-10-30", "周二=2024-10-22"]);
    }

    #[test]
    fn lengths_and_what_only_looks_like_them() {
        check("最近三年亏损，最近20年来缩小", &["最近三年=P3Y", "最近20年来=P20Y"]);
        check("工程延误近两年，将近两年完工", &["两年=P2Y LESS_THAN", "两年=P2Y LESS_THAN"]);
        check("最高3年监禁，可用天数35天", &["3年=P3Y EQUAL_OR_LESS", "35天=P35D"]);
        check("续约5年，约5年", &["5年=P5Y", "5年=P5Y APPROX"]);
        check("未来三天多云，他等了三天多", &["未来三天=P3D", "三天多=P3D MORE_THAN"]);
        check("绕行一圈有16次日出", &[]);
        check("最近时距基隆46海里", &[]);
        check("公司近五年累计分红，耗时近三年完工", &["近五年=P5Y", "三年=P3Y LESS_THAN"]);
        check("三日累跌一成，一连四日招股", &["三日=P3D", "四日=P4D"]);
        check("举行两日会谈。三日，他抵达", &["两日=P2D", "三日=2024-10-03"]);
        check("进行了两分多钟，跑了一分半钟", &["两分多钟=PT2M MORE_THAN", "一分半钟=PT1M30S"]);
        check("已过去16年，事情过去三天了，过去三年", &["16年=P16Y", "三天=P3D", "过去三年=P3Y"]);
    }

    #[test]
    fn quarters_in_a_list() {
        check("下达第三、四季度的资金", &["第三、四季度=2024-Q3/2024-Q4"]);
        check(
            "第一、第二季度持平,一、二、三季度均盈利",
            &["第一、第二季度=2024-Q1/2024-Q2", "一、二、三季度=2024-Q1/2024-Q3"],
        );
        check("第三、四名选手", &[]);
    }

    #[test]
    fn months_of_this_year_and_the_last() {
        check("资金至11月21日用完,12月起上调", &["11月21日=2024-11-21", "12月=2024-12"]);
        check("两国元首6月5日通话", &["6月5日=2024-06-05"]);
        check("9月出口比上月增长", &["9月=2024-09", "上月=2024-08"]);
        check("订单已经排到四季度末", &["四季度末=2024-Q4 END"]);
        check("1月发布的调查", &["1月=2024-01"]);
    }

    #[test]
    fn about_what_hour() {
        check("车祸发生在昨晚约10时", &["昨晚约10时=2024-10-23T22:00 APPROX"]);
        check("去年圣诞夜起火,今起受理", &["去年圣诞夜=2023-12-24", "今=2024-10-24"]);
        check("6月龄婴儿,警方当夜在旅馆", &["当夜=2024-10-24TNI"]);
        check("工程2021年6月开工,3号支洞由某局承建", &["2021年6月=2021-06"]);
    }

    #[test]
    fn sentences_and_what_is_nearest() {
        check("处五日以上十日以下拘留", &["五日=P5D EQUAL_OR_MORE", "十日=P10D LESS_THAN"]);
        check("最近的加油站也在三十公里外,两船最近时仅相距四米", &[]);
        check("最近的调查显示", &["最近=PAST_REF"]);
        check("歌唱家周同昨病逝,地铁四号线今通车", &["昨=2024-10-23", "今=2024-10-24"]);
        check("昨日重现,如今通车", &["昨日=2024-10-23", "如今=PRESENT_REF"]);
        check("周三,他们还要再战", &["周三=2024-10-30"]);
    }

    #[test]
    fn months_after_other_words() {
        check("演唱会下月7日至9日举行", &["下月7日至9日=2024-11-07/2024-11-09"]);
        check("地铁2号线下月27日开通", &["下月27日=2024-11-27"]);
        check("线下月活用户增长", &[]);
        check("一、二季度回升", &["一、二季度=2024-Q1/2024-Q2"]);
        check("去年7、8月份最热，3、4月开花", &["去年7、8月份=2023-07/2023-08", "3、4月=2023-03/2023-04"]);
        check("第一、二名，三、四线城市，1、3号线", &[]);
        check("二、三、四季度", &["二、三、四季度=2024-Q2/2024-Q4"]);
        check("每年的5月1日有庙会", &["每年的5月1日=XXXX-05-01"]);
        check("至今早9时，至今年6月，至今未婚", &["今早9时=2024-10-24T09:00", "今年6月=2024-06", "至今=PRESENT_REF"]);
        check("同日方会谈。同日韩国宣布", &["同日=2024-10-24"]);
    }

    /// What is said of a time before holds for what follows, as far as it is about the same.
    #[test]
    fn carried_on() {
        check("2021年6月开庭。8月11日宣判", &["2021年6月=2021-06", "8月11日=2021-08-11"]);
        check("创2022年第三季以来新低。下半年回升", &["2022年第三季以来=2022-Q3", "下半年=2024-H2"]);
        check("打破2020年的参选纪录。9月5日投票", &["2020年=2020", "9月5日=2024-09-05"]);
        check("较2021年增长。9月停产", &["2021年=2021", "9月=2024-09"]);
        check("“到2027年翻番。”第三季度业绩公布", &["2027年=2027", "第三季度=2024-Q3"]);
        check("2023年12月上台。任期将于11月6日届满", &["2023年12月=2023-12", "11月6日=2024-11-06"]);
        check("2023年扭亏。他在1月说，今年会更好", &["2023年=2023", "1月=2024-01", "今年=2024"]);
        check("2019年11月被查。次年3月被捕，6月获刑", &["2019年11月=2019-11", "次年3月=2020-03", "6月=2020-06"]);
        check("2022年12月开工，1月停工，3月复工", &["2022年12月=2022-12", "1月=2023-01", "3月=2023-03"]);
        check("明年一季度开工，二季度完工，年底投产", &["明年一季度=2025-Q1", "二季度=2025-Q2", "年底=2025 END"]);
        check("明年将更好，年底前加息", &["明年=2025", "年底前=2024 BEFORE"]);
        check("2023年3月开工，年底将完工", &["2023年3月=2023-03", "年底=2024 END"]);
        check("2023年第四季收缩，第一季微增", &["2023年第四季=2023-Q4", "第一季=2024-Q1"]);
        check("新车将于11月28日开售。同日，公司裁员", &["11月28日=2024-11-28", "同日=2024-10-24"]);
        check("将于11月1日投票，当晚揭晓", &["11月1日=2024-11-01", "当晚=2024-11-01TEV"]);
        check("22日14时接报。至傍晚5时救熄", &["22日14时=2024-10-22T14:00", "傍晚5时=2024-10-22T17:00"]);
        check("昨晚10时聚餐，凌晨4时回家", &["昨晚10时=2024-10-23T22:00", "凌晨4时=2024-10-24T04:00"]);
        check("11日凌晨起火，晚上又起火", &["11日凌晨=2024-10-11TNI", "晚上=2024-10-11TEV"]);
        check("10日8时20分地震。队员8时35分到场", &["10日8时20分=2024-10-10T08:20", "8时35分=2024-10-10T08:35"]);
        check("10日8时20分地震。商店营业至22时", &["10日8时20分=2024-10-10T08:20", "22时=XXXX-XX-XXT22:00"]);
        check("胚胎冷冻保存18个月后植入", &["18个月=P18M"]);
        check("主队先失一球，6分钟后扳平", &["6分钟=PT6M"]);
    }

    #[test]
    fn days_with_a_slash() {
        check("（3/18 11:25 更新）", &["3/18 11:25=2024-03-18T11:25"]);
        check("三分之二即2/3 约等于0.67", &[]);
    }

    #[test]
    fn the_same_day_in_brackets() {
        check(
            "今天（10月24日），昨（23日）深夜11时48分",
            &["今天(10月24日)=2024-10-24", "昨(23日)深夜11时48分=2024-10-23T23:48"],
        );
        check("昨晚（23日）11时许", &["昨晚(23日)11时许=2024-10-23T23:00 APPROX"]);
        check("本周五（10月25日）起", &["本周五(10月25日)=2024-10-25"]);
        check("国庆（10月1日）放假", &["国庆=2024-10-01", "10月1日=2024-10-01"]);
    }

    #[test]
    fn what_is_numbered_is_no_day() {
        check("八号信号生效期间，六号干线通车", &[]);
        check("8号波及三省", &["8号=2024-10-08"]);
        check("2.3月10日至4月20日为申报期", &["3月10日至4月20日=2024-03-10/2024-04-20"]);
        check("自112年1月1日起施行，创校112年", &["112年1月1日=2023-01-01", "112年=P112Y"]);
    }

    #[test]
    fn how_often() {
        check("每晚22:00至次日6:00封闭", &["每晚22:00至次日6:00=XXXX-XX-XXT22:00/XXXX-XX-XXT06:00"]);
        check("每晚22时开始，次日6时结束", &["每晚22时=XXXX-XX-XXT22:00", "次日6时=2024-10-25T06:00"]);
        check("每日0至5时停电", &["每日0至5时=XXXX-XX-XXT00:00/XXXX-XX-XXT05:00"]);
        check("每月15日至20日申报", &["每月15日至20日=XXXX-XX-15/XXXX-XX-20"]);
        check("每天上午9点至下午5点开放", &["每天上午9点至下午5点=XXXX-XX-XXT09:00/XXXX-XX-XXT17:00"]);
        let document = Document::plain("每天两次，每周3次，每年，每天两名", &Fold::load());
        let tokens = Lexer::load().unwrap().tokenize(&document);
        let found: Vec<_> = times(&document, &tokens, None).into_iter().map(|t| t.freq).collect();
        assert_eq!(found, [Some("2X".into()), Some("3X".into()), None, None]);
    }

    #[test]
    fn eras_and_the_republic() {
        check("清乾隆三十六年扩建", &["乾隆三十六年=1771"]);
        check("明万历十五年，一万里路", &["万历十五年=1587"]);
        check("民国七十年代", &["民国七十年代=198X"]);
        check("民国三十六年三月开工；三十八年六月完工", &["民国三十六年三月=1947-03", "三十八年六月=1949-06"]);
        check("时隔三十八年重逢", &["三十八年=P38Y"]);
    }

    #[test]
    fn days_of_the_new_year() {
        check("年初一早上8时", &["年初一早上8时=2025-01-29T08:00"]);
        check("年初七开工，年初一批货", &["年初七=2025-02-04", "年初=2024 START"]);
        check("2026年1月31日（腊月十三）", &["2026年1月31日=2026-01-31", "腊月十三=2026-01-31"]);
        check("春节假期为1月28日至2月4日", &["春节=2025-01-29", "1月28日至2月4日=2025-01-28/2025-02-04"]);
    }

    #[test]
    fn years_that_are_not_said() {
        check(
            "去年11月涉案，案件押后至明年判刑，4月9日将再讯",
            &["去年11月=2023-11", "明年=2025", "4月9日=2025-04-09"],
        );
        check("去年12月裁员，3月将开会", &["去年12月=2023-12", "3月=2024-03"]);
        check("去年12月审结，今日判刑，11月1日再讯", &["去年12月=2023-12", "今日=2024-10-24", "11月1日=2024-11-01"]);
        check("2023年度净利润下降，2月10日收到问询函", &["2023年度=2023", "2月10日=2024-02-10"]);
        check("今年9月召回，股价当日下跌", &["今年9月=2024-09", "当日=2024-09"]);
        check("2023年来自海外的收入", &["2023年=2023"]);
        check("他1月曾访问巴黎", &["1月=2024-01"]);
    }

    #[test]
    fn where_a_report_goes_on() {
        check("【14:00】截至13时30分，3人死亡", &["14:00=2024-10-24T14:00", "截至13时30分=2024-10-24T13:30"]);
        check("截至上午9时尚未收到报告，款式时尚", &["截至上午9时=2024-10-24T09:00"]);
        check("2022年产值5000亿元，比上年增长3%", &["2022年=2022", "上年=2021"]);
        check("截至2022年末，比年初上升", &["截至2022年末=2022 END", "年初=2022 START"]);
        check("2018年6月购入。8月成交221宗", &["2018年6月=2018-06", "8月=2024-08"]);
        check("1991年转产。那年11月，这一年来", &["1991年=1991", "那年11月=1991-11"]);
        check(
            "地震发生在10月17日，上一次是在2月3日。气象局同日发布警报",
            &["10月17日=2024-10-17", "2月3日=2024-02-03", "同日=2024-10-17"],
        );
        check("首推的368伙周六发售，周五要开会", &["周六=2024-10-26", "周五=2024-10-25"]);
        check("他周五休息一日，周六下午将出战", &["周五=2024-10-25", "周六下午=2024-10-26TAF"]);
        check("郑宏达3日在会上说，东铁线上月的表现", &["3日=2024-10-03", "上月=2024-09"]);
    }

    #[test]
    fn what_only_looks_like_a_time() {
        check("教职成函〔2024〕12号", &[]);
        check("各位下午好", &[]);
        check("今年7月的一天凌晨，他等上半年", &["今年7月=2024-07", "半年=P6M"]);
        check("本季出赛32场，本季营收增长", &["本季=2024", "本季=2024-Q4"]);
        check("警方昨逮捕两人，新规或周五落地", &["昨=2024-10-23", "周五=2024-10-25"]);
    }

    #[test]
    fn ends_of_a_range() {
        check("28日20时至11月1日8时有雨", &["28日20时至11月1日8时=2024-10-28T20:00/2024-11-01T08:00"]);
        check("本月15日至明年2月28日", &["本月15日至明年2月28日=2024-10-15/2025-02-28"]);
    }

    #[test]
    fn what_is_planned_and_what_was() {
        check("笔试1月8日举行", &["1月8日=2025-01-08"]);
        check("计划自9月26日开展以来", &["9月26日=2024-09-26"]);
        check("2025年元旦假期，车票12月2日起发售", &["2025年元旦=2025-01-01", "12月2日=2024-12-02"]);
        check("法院今宣判，至今未判", &["今=2024-10-24", "至今=PRESENT_REF"]);
        check("周一休馆，周一开馆", &["周一=XXXX-WXX-1", "周一=2024-10-21"]);
        check("Q2营收增长，Q2：怎么看", &["Q2=2024-Q2"]);
    }

    #[test]
    fn hours_that_go_on() {
        check("昨晚10时35分播；11时15分再播", &["昨晚10时35分=2024-10-23T22:35", "11时15分=2024-10-23T23:15"]);
        check(
            "晚8时开场，上午9点的会拖到11点",
            &["晚8时=2024-10-24T20:00", "上午9点=2024-10-24T09:00", "11点=2024-10-24T11:00"],
        );
        check(
            "昨日早上7时48分追尾。直至上午10点20分恢复",
            &["昨日早上7时48分=2024-10-23T07:48", "上午10点20分=2024-10-23T10:20"],
        );
        check("20日晚10时停电。凌晨3时恢复", &["20日晚10时=2024-10-20T22:00", "凌晨3时=2024-10-21T03:00"]);
        check("案发前一晚11时40分", &["前一晚11时40分=2024-10-23T23:40"]);
    }

    #[test]
    fn scores_and_ratios_are_no_times() {
        check("师生比1∶17.2", &[]);
        check("以3比2（22：25、19：25、25：17）获胜", &[]);
        check("三局28：25、22：30、31：24", &[]);
        check("列车7:30、12:10开", &["7:30=XXXX-XX-XXT07:30", "12:10=XXXX-XX-XXT12:10"]);
    }

    #[test]
    fn sentences_of_courts() {
        check("以1000元折算1日，处拘役50日", &["1日=P1D", "50日=P50D"]);
        check("判处1年2月徒刑", &["1年2月=P1Y2M"]);
        check("《长夜》（1998）和长夜（1998）", &["1998=1998"]);
        check("新接订单5953万载重吨，三九天滴水成冰", &[]);
    }

    #[test]
    fn the_same_quarter_and_day() {
        check("2023年第三季度亏损。当季，公司裁员", &["2023年第三季度=2023-Q3", "当季=2023-Q3"]);
        check("当季新品上架，本季度", &["当季=2024-Q4", "本季度=2024-Q4"]);
        check("2023年第三季度亏损。本季度好转", &["2023年第三季度=2023-Q3", "本季度=2024-Q4"]);
        check("日记从1963年元旦记起。\n\n同日，馆方宣布开放", &["1963年元旦=1963-01-01", "同日=2024-10-24"]);
        check("日记从1963年元旦记起。同日他离家", &["1963年元旦=1963-01-01", "同日=1963-01-01"]);
        check("去年12月1日，两国建交。\n\n同日，总统致电", &["去年12月1日=2023-12-01", "同日=2023-12-01"]);
        check("他22日遇袭。\n\n同日，警方立案", &["22日=2024-10-22", "同日=2024-10-22"]);
    }

    /// Once a show is spoken of, its seasons need no word beside them.
    #[test]
    fn seasons_of_shows() {
        check("《山海》第二季播出。第一季口碑很好。观众期待第三季", &[]);
        check("《山海》第二季播出。该公司第四季营收增长", &["第四季=2024-Q4"]);
        check("《山海》第二季播出。第二季度播放量增长", &["第二季度=2024-Q2"]);
        check("《山海》第二季播出，去年第四季停播", &["去年第四季=2023-Q4"]);
        check("第一季我們開局良好，第四季營收", &["第一季=2024-Q1", "第四季=2024-Q4"]);
    }

    #[test]
    fn whole_years() {
        check("去年全年增长4.4%，全年将增6%", &["去年全年=2023", "全年=2024"]);
        check("2022年全年营收，2022年度全年", &["2022年全年=2022", "2022年度全年=2022"]);
        check("全年“有信心守住”", &["全年=2024"]);
        check("去年公司全年盈利。全年目标不变", &["去年=2023", "全年=2023", "全年=2024"]);
        check("2022年疫情严重，全年感染三万人。全年目标不变", &["2022年=2022", "全年=2022", "全年=2024"]);
        check("去年全年龄段人数", &["去年=2023"]);
    }

    #[test]
    fn quarters_and_months() {
        check("第二季民间消费增长，第一季则持平", &["第二季=2024-Q2", "第一季=2024-Q1"]);
        check("通胀加剧，第二季放缓。《海报》报道，第三季回升", &["第二季=2024-Q2", "第三季=2024-Q3"]);
        check("《山海》第二季，该剧第四季定档，典故（第三季）", &[]);
        check("近16季以来新高，连涨六季，一年四季", &["近16季以来=P48M", "六季=P18M"]);
        check("前8月出口增长，公司前8个月营收下降", &["前8月=2024-01/2024-08", "前8个月=2024-01/2024-08"]);
        check("今年前4月，他入职前8个月", &["今年前4月=2024-01/2024-04", "前8个月=P8M"]);
        check("9月中下旬至10月", &["9月中下旬至10月=2024-09-11/2024-10"]);
        check("9月中完工，9月中国队夺冠", &["9月中=2024-09 MID", "9月=2024-09"]);
        check("11月至明年1月，12月至2023年2月", &["11月至明年1月=2024-11/2025-01", "12月至2023年2月=2022-12/2023-02"]);
        check("今年来累计上涨，今年来华", &["今年来=2024", "今年=2024"]);
        check("凌晨3点多，清晨6时多", &["凌晨3点多=2024-10-24T03:00 APPROX", "清晨6时多=2024-10-24T06:00 APPROX"]);
        check("当地1999年建站，一三年获奖", &["1999年=1999", "一三年=2013"]);
        check("9月颱風來襲，10月台商返鄉", &["9月=2024-09", "10月=2024-10"]);
        check("7月台风增多，七月台北有雨", &["7月=2024-07", "七月=2024-07"]);
        check("9月票房回落，9月球队重组", &["9月=2024-09", "9月=2024-09"]);
        check("列车停在第3月台，9月饼店打烊", &[]);
        check("台北公布113學年度學測", &["113學年度=2024"]);
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
        check("昨天凌晨约2时30分", &["昨天凌晨约2时30分=2024-10-23T02:30 APPROX"]);
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
        check("每年6月、7月多雨，每年6月至9月", &["每年6月、7月=XXXX-06,XXXX-07", "每年6月至9月=XXXX-06/XXXX-09"]);
        check("每年6月和7月1日", &["每年6月=XXXX-06", "7月1日=2024-07-01"]);
        check("每月最后一个周五，每年春节", &["每月最后一个周五=P1M", "每年春节=P1Y"]);
        check("每周三、五开放，每周三、五人到场", &["每周三、五=XXXX-WXX-3,XXXX-WXX-5", "每周三=XXXX-WXX-3"]);
        check(
            "逢周一、三、五，每逢初一、十五",
            &["逢周一、三、五=XXXX-WXX-1,XXXX-WXX-3,XXXX-WXX-5", "每逢初一、十五=P1M"],
        );
        check("每个月第一个周六上午", &["每个月第一个周六上午=P1M"]);
        check("国家的未来，未来将建新馆", &["未来=FUTURE_REF"]);
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
