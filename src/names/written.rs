//! Names by the way they are written, whatever the model saw: the platform X, the firm before the code of its
//! share, media by the short names that reporters write.

use super::firms::{firm, introduced};
use super::known::{Goes, known};
use super::mention;
use super::patterns::Reader;
use super::refine::{put_first, put_last};
use crate::facts;
use crate::numbers::numeral::is_numeral;
use crate::report::{Mention, NameType};
use crate::text::is_han;
use crate::text::words::{Any, any};

/// What one walk over the text finds.
#[derive(Default)]
struct Written {
    /// Before what the model found.
    first: Vec<Mention>,
    /// Where the model found nothing, or the same span.
    last: Vec<Mention>,
}

/// Add the names that are written so; the rules are told apart by one character of each.
pub(super) fn written(reader: &Reader, flat: &mut Vec<Mention>) {
    let mut found = Written { first: Vec::new(), last: located(reader) };
    for (at, &c) in reader.chars.iter().enumerate() {
        match known(reader, at) {
            Some((Goes::First, name)) => found.first.push(name),
            Some((Goes::Last, name)) => found.last.push(name),
            None => found.last.extend(firm(reader, at)),
        }
        match c {
            'X' => found.first.extend(platform(reader, at)),
            '(' => found.first.extend(quoted(reader, flat, at).or_else(|| introduced(reader, at))),
            '讯' | '记' => found.first.extend(medium(reader, at)),
            '乡' | '镇' | '县' | '市' | '区' => {
                counted(reader, flat, at, &mut found.last);
                found.first.extend(seat(reader, at));
            }
            '会' | '局' | '署' => found.last.extend(headed(reader, at)),
            '其' => found.first.extend(kin(reader, at)),
            '/' => found.last.extend(agency(reader, at)),
            'P' => found.first.extend(climate(reader, at)),
            '交' => found.last.extend(crossing(reader, at)),
            '道' => found.last.extend(highway(reader, at)),
            '函' => found.last.extend(addressed(reader, at)),
            '督' | '里' | '汀' => found.last.extend(honoured(reader, at)),
            '重' | '股' | '堵' | '峡' | '芝' | '结' | '德' => found.first.extend(numeral_place(reader, at)),
            '-' => found.first.extend(player(reader, at)),
            '世' => found.last.extend(world(reader, at)),
            '网' => found.first.extend(open(reader, at)),
            '等' => counted(reader, flat, at, &mut found.last),
            '划' => found.last.extend(plan(reader, at)),
            '洋' => found.first.extend(ocean(reader, at)),
            '欧' => found.first.extend(central(reader, at)),
            '届' => found.last.extend(award(reader, at)),
            '相' => found.last.extend(minister(reader, at)),
            '驻' => found.first.extend(mission(reader, at)),
            '指' => found.last.extend(headquarters(reader, at)),
            '法' => found.last.extend(law(reader, at)),
            '例' if at > 0 && reader.char(at - 1) == '条' => found.last.extend(law(reader, at)),
            '科' => found.first.extend(park(reader, at)),
            '院' => {
                found.last.extend(committee(reader, at));
                found.last.extend(house(reader, at));
            }
            '官' => found.last.extend(korean(reader, at)),
            '化' => pseudonyms(reader, at, &mut found.first),
            '争' => found.first.extend(movement(reader, at)),
            '党' => found.last.extend(party(reader, at)),
            '部' => found.last.extend(ministry(reader, at)),
            '心' => found.last.extend(hotline(reader, at)),
            '检' => found.first.extend(prosecutors(reader, at)),
            '向' => found.first.extend(told(reader, at)),
            '典' | '令' => found.last.extend(law(reader, at)),
            '省' | '地' => letters(reader, at, &mut found.first),
            _ => {}
        }
    }
    put_first(found.first, flat);
    // One found with the same span is of their kind.
    for k in &found.last {
        let at = flat.partition_point(|m| m.start < k.start);
        if let Some(m) = flat.get_mut(at).filter(|m| (m.start, m.end) == (k.start, k.end) && m.kind != k.kind) {
            (m.kind, m.rule) = (k.kind, k.rule);
        }
    }
    put_last(found.last, flat);
}

fn found(start: usize, end: usize, kind: NameType, rule: &'static str, sure: f32) -> Mention {
    mention(start as u32, end as u32, kind, rule, Some(sure))
}

/// `names.headed`: 建造业议会|主席, 房地产代理理事会|(CEA): a body that a sentence or clause begins with, by who heads it
/// or by its letters; `at` ends its name.
fn headed(reader: &Reader, at: usize) -> Option<Mention> {
    const LONGEST: usize = 14;
    static ENDS: &Any = any!(
        "业议会 训练局 监管局 管理局 商会 总会 学会 协会 联会 公会 总工会 发展局 促进局 拓展局 联谊会 同业会 行会"
    );
    static HEADS: &Any = any!("主席 副主席 会长 副会长 理事长 总干事 行政总监 行政总裁 秘书长");
    let end = at + 1;
    let letters = (end + 1..end + 8).take_while(|&i| reader.char(i).is_ascii_uppercase()).count();
    let lettered = reader.char(end) == '(' && (2..=6).contains(&letters) && reader.char(end + 1 + letters) == ')';
    if !lettered {
        reader.any_at(end, HEADS)?;
        reader.any_before(end, ENDS)?;
    }
    let mut from = end;
    while let Some(word) = reader.token_before(from) {
        let text = reader.chars.get(word.start as usize..from).unwrap_or_default();
        let trade = reader.char(from) == '业';
        let noun = word.pos.name().starts_with('n') || matches!(word.pos.name(), "vn" | "b" | "j" | "x" | "l" | "ng");
        let noun = noun || trade && word.pos.name() == "v" || text == ['业'];
        if !noun || end - word.start as usize > LONGEST || !text.iter().all(|&c| is_han(c)) {
            break;
        }
        from = word.start as usize;
    }
    let opens = from == 0 || !is_han(reader.char(from - 1));
    (opens && end - from >= 3).then(|| found(from, end, NameType::Org, "names.headed", 0.7))
}

/// `names.kin`: 其女|戴可人对记者表示; `at` is 其.
fn kin(reader: &Reader, at: usize) -> Option<Mention> {
    static SPEAKS: &Any = any!("对 向 说 称 告诉 表示 回忆 透露 认为 介绍");
    let surname = reader.char(at + 2);
    let named = "女子夫妻父母弟兄妹姐".contains(reader.char(at + 1)) && facts::is_surname(surname);
    // 其子公司
    let word = reader.any_at(at + 1, any!("子公司 女方 夫家 父亲 母亲 弟子")).is_some();
    let length = (2..=3).find(|n| reader.any_at(at + 2 + n, SPEAKS).is_some())?;
    let plain = (at + 2..at + 2 + length).all(|i| is_han(reader.char(i)));
    (named && !word && plain).then(|| found(at + 2, at + 2 + length, NameType::Per, "names.kin", 0.8))
}

/// `names.player`: 11-|多库|、9-|哈兰德: players by their numbers in a line-up; `at` is the stroke.
fn player(reader: &Reader, at: usize) -> Option<Mention> {
    const LONGEST: usize = 9;
    let digits = (0..at).rev().take(3).take_while(|&i| reader.char(i).is_ascii_digit()).count();
    let start = at.checked_sub(digits).filter(|_| (1..=2).contains(&digits))?;
    let opens = |at: usize| at == 0 || matches!(reader.char(at - 1), '、' | ';' | ',' | ':' | '(' | ')' | ' ' | '\n');
    let length = (at + 1..).take(LONGEST + 1).take_while(|&i| is_han(reader.char(i)) || reader.char(i) == '·').count();
    let end = at + 1 + length;
    // the next player, or the one before
    let numbered = |from: usize| {
        let digits = (from..from + 2).take_while(|&i| reader.char(i).is_ascii_digit()).count();
        digits > 0 && reader.char(from + digits) == '-' && is_han(reader.char(from + digits + 1))
    };
    let listed = |mark: char| matches!(mark, '、' | ';' | ',' | ' ' | '\n');
    let next = (end..end + 3).find(|&i| !listed(reader.char(i))).is_some_and(|i| i > end && numbered(i));
    let before = || {
        let stroke = (start.saturating_sub(LONGEST + 3)..start)
            .rev()
            .find(|&i| !is_han(reader.char(i)) && !listed(reader.char(i)) && reader.char(i) != '·');
        stroke.is_some_and(|i| reader.char(i) == '-' && i > 0 && reader.char(i - 1).is_ascii_digit())
    };
    ((2..=LONGEST).contains(&length) && opens(start) && (next || before()))
        .then(|| found(at + 1, end, NameType::Per, "names.player", 0.95))
}

/// `names.known`: COP29, a meeting of the parties to the climate convention; `at` is P.
fn climate(reader: &Reader, at: usize) -> Option<Mention> {
    let start = at.checked_sub(2).filter(|&start| reader.starts(start, "COP"))?;
    let digits = (at + 1..at + 4).take_while(|&i| reader.char(i).is_ascii_digit()).count();
    let whole = (start == 0 || !reader.char(start - 1).is_ascii_alphanumeric())
        && !reader.char(at + 1 + digits).is_ascii_alphanumeric();
    ((1..=2).contains(&digits) && whole).then(|| found(start, at + 1 + digits, NameType::Event, "names.known", 0.9))
}

/// `names.crossing`: 与|建设路|交叉口: a road where two meet; `at` is 交.
fn crossing(reader: &Reader, at: usize) -> Option<Mention> {
    reader.any_at(at, any!("交叉口 交汇处 交会处 交界处"))?;
    reader.any_before(at, any!("路 街 大道"))?;
    let start = (at.saturating_sub(8)..at).rev().find(|&i| matches!(reader.char(i), '与' | '和' | '、' | '及'))? + 1;
    let road = at - start >= 3 && (start..at).all(|i| is_han(reader.char(i)));
    road.then(|| found(start, at, NameType::Loc, "names.crossing", 0.8))
}

/// `names.addressed`: 致函|公共工程局: the body that was written to; `at` is 函.
fn addressed(reader: &Reader, at: usize) -> Option<Mention> {
    reader.any_before(at + 1, any!("致函 去函 发函 函告 投函"))?;
    let length = reader.run_to(at + 1, 3, 12, any!("局 署 厅 处 部 委员会 总会 公会 机构 公司 大学 学院 办公室"))?;
    let name = reader.chars.get(at + 1..at + 1 + length)?;
    let plain = !name.iter().any(|c| "的向给要求请并和与及该其了各有关".contains(*c));
    plain.then(|| found(at + 1, at + 1 + length, NameType::Org, "names.addressed", 0.8))
}

/// `names.honoured`: 拿督|卢锦标透露: whom a Malay title names; `at` ends the title.
fn honoured(reader: &Reader, at: usize) -> Option<Mention> {
    static SAYS: &Any = any!("说 指 称 透露 表示 指出 强调 认为 披露 今 昨 也 则 , 、 。 : ( ) 、 和 与 为 在 于 对");
    reader.any_before(at + 1, any!("拿督 拿督斯里 丹斯里 拿汀 拿汀斯里 拿督威拉"))?;
    let start = at + 1;
    let named = facts::is_surname(reader.char(start)) && !reader.starts(start, "斯里");
    let ends = |n: &usize| reader.char(start + n) == '\n' || reader.any_at(start + n, SAYS).is_some();
    let length = (2..=3).find(ends)?;
    let han = (start..start + length).all(|i| is_han(reader.char(i)));
    (named && han).then(|| found(start, start + length, NameType::Per, "names.honoured", 0.8))
}

/// `names.highway`: 203省道: a road by its number; `at` is 道.
fn highway(reader: &Reader, at: usize) -> Option<Mention> {
    let level = at.checked_sub(1).filter(|&i| matches!(reader.char(i), '国' | '省' | '县' | '乡'))?;
    let digits = (0..level).rev().take(4).take_while(|&i| reader.char(i).is_ascii_digit()).count();
    let start = level - digits;
    let lettered = start > 0 && matches!(reader.char(start - 1), 'G' | 'S' | 'X' | 'Y');
    (2..=3).contains(&digits).then(|| found(start - usize::from(lettered), at + 1, NameType::Loc, "names.highway", 0.9))
}

/// `names.ocean`: 西南|印度洋, 西北太平洋: a part of an ocean; `at` ends its name.
fn ocean(reader: &Reader, at: usize) -> Option<Mention> {
    let length = reader.any_before(at + 1, any!("太平洋 大西洋 印度洋"))?;
    let from = at + 1 - length;
    let part = reader.any_before(from, any!("西南 西北 东南 东北 赤道 中西 热带"))?;
    let whole = reader.char(at + 1) != '区';
    whole.then(|| found(from - part, at + 1, NameType::Loc, "names.ocean", 0.9))
}

/// `names.central`: 整个|中欧, 中欧|多国: a part of Europe, not China and the union; `at` is 欧.
fn central(reader: &Reader, at: usize) -> Option<Mention> {
    let start = at.checked_sub(1).filter(|&i| reader.char(i) == '中')?;
    let over = reader.any_before(start, any!("整个 横扫 席卷 侵袭 穿越 属于 位于 地处")).is_some();
    let told = reader.any_at(at + 1, any!("多国 各国 各地 国家 多地 小国 城市 平原 洪水 洪灾")).is_some();
    (over || told).then(|| found(start, at + 1, NameType::Loc, "names.central", 0.8))
}

/// `names.seat`: 兼|哥打沙白区|国会议员, 伊斯兰党|马江区|国会议员: where a member of Malaysia's houses was elected; `at`
/// is 区.
fn seat(reader: &Reader, at: usize) -> Vec<Mention> {
    const LONGEST: usize = 5;
    static PARTIES: &Any = any!(
        "伊斯兰党 伊党 公正党 人民公正党 行动党 民主行动党 土团党 诚信党 国大党 民政党 民兴党 砂盟 沙盟 国盟 希盟 国阵 巫统 马华"
    );
    if reader.any_at(at + 1, any!("国会议员 州议员")).is_none() {
        return Vec::new();
    }
    let bound = |&i: &usize| !is_han(reader.char(i)) || "兼与和是的党盟阵华统及为前".contains(reader.char(i));
    let start = (at.saturating_sub(LONGEST + 1)..at).rev().find(bound).map_or(0, |i| i + 1);
    let length = at - start;
    if !(2..=LONGEST).contains(&length) || start == 0 {
        return Vec::new();
    }
    let party = reader.any_before(start, PARTIES).map(|n| found(start - n, start, NameType::Org, "names.seat", 0.85));
    party.into_iter().chain([found(start, at + 1, NameType::Loc, "names.seat", 0.85)]).collect()
}

/// `names.known`: 三重|警分局, 五股|市场: districts of Taiwan whose names begin with a numeral; `at` ends the name.
fn numeral_place(reader: &Reader, at: usize) -> Option<Mention> {
    static PLACES: &Any = any!("三重 五股 七堵 三峡 三芝 五结 八德");
    static IN_THEM: &Any = any!(
        "警分局 分局 区 国小 国中 高中 医院 院区 市场 火警 民宅 交流道 派出所 消防分队 工业区 夜市 车站 一处 一间 一带 地区"
    );
    let length = reader.any_before(at + 1, PLACES)?;
    let start = at + 1 - length;
    let here = reader.any_at(at + 1, IN_THEM).is_some();
    let alone = start == 0 || !is_numeral(reader.char(start - 1)) && reader.char(start - 1) != '第';
    let body = reader.any_at(at + 1, any!("警分局 分局 国小 国中 高中"));
    let (end, kind) = body.map_or((at + 1, NameType::Loc), |n| (at + 1 + n, NameType::Org));
    (here && alone).then(|| found(start, end, kind, "names.known", 0.9))
}

/// `names.agency`: Jane Doe/|REUTERS: the agency of a photographer; `at` is the stroke.
fn agency(reader: &Reader, at: usize) -> Option<Mention> {
    static AGENCIES: &Any = any!("REUTERS Reuters AFP AP EPA dpa DPA Getty␣Images ANP Xinhua Kyodo Yonhap");
    let length = reader.any_at(at + 1, AGENCIES)?;
    let whole = !reader.char(at + 1 + length).is_ascii_alphanumeric();
    let after_name = at > 0 && reader.char(at - 1).is_ascii_alphabetic();
    (whole && after_name).then(|| found(at + 1, at + 1 + length, NameType::Org, "names.agency", 0.9))
}

/// `names.known`: 世卫|总干事, 世贸|秘书长; not 世贸大厦.
fn world(reader: &Reader, at: usize) -> Option<Mention> {
    static OF_IT: &Any =
        any!("总干事 秘书长 发言人 专家 专家组 规则 成员 争端 上诉机构 框架 改革 部长级 说 称 表示 警告 宣布 , 。 、");
    let body = reader.any_at(at, any!("世卫 世贸")).is_some();
    let own = reader.any_at(at + 2, OF_IT).is_some();
    (body && own).then(|| found(at, at + 2, NameType::Org, "names.known", 0.9))
}

/// `names.located`: 青屿,位于江城北部: what a sentence begins with and says where it lies.
fn located(reader: &Reader) -> Vec<Mention> {
    let mut out = Vec::new();
    for token in reader.tokens.iter().filter(|t| (2..=4).contains(&(t.end - t.start))) {
        let (start, end) = (token.start as usize, token.end as usize);
        let opens = start == 0 || matches!(reader.char(start - 1), '\n' | '。');
        let name = token.word == 0 || token.pos.name() == "ns";
        if opens && name && reader.starts(end, ",位于") && (start..end).all(|i| is_han(reader.char(i))) {
            out.push(found(start, end, NameType::Loc, "names.located", 0.8));
        }
    }
    out
}

/// `names.platform`: 在X平台写道, 社群平台X: what was Twitter.
fn platform(reader: &Reader, at: usize) -> Option<Mention> {
    let latin = |i: usize| reader.char(i).is_ascii_alphanumeric();
    let alone = !latin(at + 1) && (at == 0 || !latin(at - 1));
    let before = reader.chars.get(at.saturating_sub(4)..at).unwrap_or_default();
    let after = reader.chars.get(at + 1..).unwrap_or_default();
    let named = any!("社群平台 社交平台 社交媒体 社群媒体 社交网站 社群网站").ends(before).is_some()
        || before.last() == Some(&'在') && any!("平台 上 发文 贴文 发帖 账号").starts(after).is_some();
    (alone && named).then(|| found(at, at + 1, NameType::Org, "names.platform", 0.9))
}

/// `names.quoted`: 东岸科技(688999.SH): the firm whose share has the code, where no name was found that ends there.
fn quoted(reader: &Reader, flat: &[Mention], at: usize) -> Option<Mention> {
    const KINDS: &str = "公司 子公司 股东 个股 概念股 股票 龙头 企业 同业 同行 对手";
    // 微创机器人(2252)年内已升: as Hong Kong's papers write it
    const MOVES: &str =
        "收报 升 跌 涨 股价 年内 昨日 昨 今日 今 挂牌 上市 公布 宣布 中期 全年 盘中 早段 午后 高开 低开 及 、 和";
    const MARKETS: &str = ".SH .SZ .BJ .HK .TW .SS .SI";
    const LONGEST: usize = 8;
    let digits = (at + 1..at + 8).take_while(|&i| reader.char(i).is_ascii_digit()).count();
    let market = reader.chars.get(at + 1 + digits..).unwrap_or_default();
    let year = reader.any_at(at + 1, any!("19 20")).is_some() && digits == 4;
    let bare = (4..=5).contains(&digits)
        && !year
        && market.first() == Some(&')')
        && any!(MOVES).starts(market.get(1..).unwrap_or_default()).is_some();
    if digits < 4 || any!(MARKETS).starts(market).is_none() && !bare {
        return None;
    }
    let mut from = at;
    while let Some(word) = reader.token_before(from) {
        let (start, end) = (word.start as usize, word.end as usize);
        let text = reader.chars.get(start..end).unwrap_or_default();
        let named = word.word == 0 || !word.pos.name().starts_with(['v', 'p', 'c', 'u', 'd', 'm', 'r', 't', 'q']);
        let kind = any!(KINDS).starts(text) == Some(text.len());
        if kind || !named || !text.iter().all(|&c| is_han(c)) || at - start > LONGEST {
            break;
        }
        from = start;
    }
    match flat.binary_search_by_key(&(at as u32), |m| m.end).ok().and_then(|i| flat.get(i)) {
        Some(m) if m.kind == NameType::Org => None,
        // taken for a person
        Some(m) => Some(found(m.start as usize, at, NameType::Org, "names.quoted", 0.95)),
        None => (at - from >= 2).then(|| found(from, at, NameType::Org, "names.quoted", 0.8)),
    }
}

/// `names.medium`: 南都讯, 对南都记者说: media by the short names that their reporters write.
fn medium(reader: &Reader, at: usize) -> Option<Mention> {
    let before = reader.chars.get(at.saturating_sub(3)..at).unwrap_or_default();
    let length = any!("南都 封面 极目 九派 红星 上游 顶端 潮新闻").ends(before)?;
    let signed = reader.char(at) == '讯' || reader.char(at + 1) == '者';
    signed.then(|| found(at - length, at, NameType::Org, "names.medium", 0.9))
}

/// `names.list`: 后龙、造桥、西湖|3乡镇, 江汉、硚口|等区: places that are counted after they are named; `at` is the level,
/// or 等.
/// What is called 市 or 区 may be no place (沪市、深市两市): one of them is to be known for one.
fn counted(reader: &Reader, flat: &[Mention], at: usize, out: &mut Vec<Mention>) {
    /// More places than these are no list of a sentence.
    const MOST: usize = 24;
    let number = |i: usize| is_numeral(reader.char(i));
    let and_so_on = reader.char(at) == '等';
    // 三个区
    let piece = usize::from(!and_so_on && at > 0 && reader.char(at - 1) == '个');
    let digits = (at.saturating_sub(3)..at - piece).rev().take_while(|&i| number(i)).count();
    let level = at + usize::from(and_so_on);
    let told = if and_so_on { "区县乡镇".contains(reader.char(level)) } else { digits > 0 };
    if !told || matches!(reader.char(level + 1), '长' | '级' | '里' | '域') {
        return;
    }
    let mut end = if and_so_on { at } else { at - piece - digits };
    let from = out.len();
    while out.len() - from < MOST {
        let edge = (end.saturating_sub(4)..=end).rev().find(|&i| i == 0 || !is_han(reader.char(i - 1)));
        let start = edge.unwrap_or(end.saturating_sub(4));
        let listed = start > 0 && reader.char(start - 1) == '、';
        // The first of the list goes back as far as a word does, two characters at least.
        let word = reader.token_before(end).map_or(end, |t| t.start as usize).min(end.saturating_sub(2));
        let start = if listed { start } else { word.max(start) };
        if !(2..=4).contains(&(end - start)) {
            break;
        }
        out.push(found(start, end, NameType::Loc, "names.list", 0.8));
        if !listed {
            break;
        }
        end = start - 1;
    }
    let known = |m: &Mention| {
        let same = flat.binary_search_by_key(&m.start, |f| f.start).ok().and_then(|i| flat.get(i));
        same.is_some_and(|f| f.end == m.end && f.kind == NameType::Loc)
    };
    let sure = matches!(reader.char(at), '乡' | '镇' | '县') && piece == 0 || out.iter().skip(from).any(known);
    if out.len() - from < 2 || !sure {
        out.truncate(from);
    }
}

/// `names.known`: 工程部|副部长: ministries of Malaysia, that are no ministries elsewhere; `at` is 部.
fn ministry(reader: &Reader, at: usize) -> Option<Mention> {
    const MINISTRIES: &str =
        "工程部 数码部 房政部 贸消部 贸工部 科艺部 原产业部 人力资源部 国民团结部 通讯部 农粮部 高教部 青体部";
    let length = reader.any_before(at + 1, any!(MINISTRIES))?;
    let office = reader.any_at(at + 1, any!("部长 副部长")).is_some();
    office.then(|| found(at + 1 - length, at + 1, NameType::Org, "names.known", 0.9))
}

/// `names.known`: 澳网, 温网: tournaments by their short names; `at` is 网.
fn open(reader: &Reader, at: usize) -> Option<Mention> {
    let start = at.checked_sub(1).filter(|&i| "澳温法美".contains(reader.char(i)))?;
    let alone =
        start == 0 || !is_han(reader.char(start - 1)) || "届年在从战夺去是和与".contains(reader.char(start - 1));
    let held = !"友民站络红信约购通银点页速上军易攻监恢".contains(reader.char(at + 1));
    (alone && held).then(|| found(start, at + 1, NameType::Event, "names.known", 0.8))
}

/// `names.pseudonym`: (文中王女士、陈丽均为化名); `at` is 化.
fn pseudonyms(reader: &Reader, at: usize, out: &mut Vec<Mention>) {
    const LONGEST: usize = 40;
    static HEADS: &Any = any!("文中的 文中 文内 其中 以上 注: 应受访者要求, 应采访对象要求, 应采访者要求,");
    let before = reader.chars.get(..at).unwrap_or_default();
    let verb = any!("均为 均系 皆为 都是 为 系 是").ends(before).filter(|_| reader.starts(at, "化名"));
    let Some(end) = verb.map(|n| at - n) else { return };
    let open = (end.saturating_sub(LONGEST)..end).rev().find(|&i| matches!(reader.char(i), '(' | '。' | '\n' | ';'));
    let mut from = open.map_or(0, |i| i + 1);
    while let Some(n) = reader.chars.get(from..end).and_then(|rest| HEADS.starts(rest)) {
        from += n;
    }
    for start in from..end {
        let opens = start == from || matches!(reader.char(start - 1), '、' | '和' | '与' | '及');
        let length = (start..end).take_while(|&i| is_han(reader.char(i)) && !"和与及".contains(reader.char(i))).count();
        let first = reader.char(start);
        let called = facts::is_surname(first) || "小阿老".contains(first) || first == reader.char(start + 1);
        if opens && (2..=4).contains(&length) && called {
            out.push(found(start, start + length, NameType::Per, "names.pseudonym", 0.95));
        }
    }
}

/// `names.movement`: 争取安哥拉彻底独立全国联盟(安盟): a party whose name begins with what it wants; `at` is 争.
fn movement(reader: &Reader, at: usize) -> Option<Mention> {
    let wants = at + 2;
    let length = reader.run_to(wants, 4, 18, any!("联盟 同盟 阵线 运动")).filter(|_| reader.starts(at, "争取"))?;
    let after = reader.chars.get(wants + length..)?;
    let party = any!("( 领导人 主席 发言人 领袖 总书记 成员 武装 候选人").starts(after).is_some();
    party.then(|| found(at, wants + length, NameType::Org, "names.movement", 0.9))
}

/// `names.party`: 最大在野党|共同未来党: a party after what it is in its state; `at` is 党 at its end.
fn party(reader: &Reader, at: usize) -> Option<Mention> {
    static KINDS: &Any = any!("在野党 执政党 反对党");
    let after_kind = |&start: &usize| reader.chars.get(..start).is_some_and(|before| KINDS.ends(before).is_some());
    let start = (2..=7).filter_map(|n| at.checked_sub(n)).find(after_kind)?;
    let mut name = reader.chars.get(start..at)?.iter();
    let named = name.all(|&c| is_han(c) && !"的和与及或在是有不将已曾对向被让由为了也都首员派党议第政".contains(c));
    let whole = !matches!(reader.char(at + 1), '派' | '团' | '章' | '组' | '委');
    (named && whole).then(|| found(start, at + 1, NameType::Org, "names.party", 0.9))
}

/// `names.known`: 第11大马计划.
fn plan(reader: &Reader, at: usize) -> Option<Mention> {
    let start = at.checked_sub(3).filter(|&start| reader.starts(start, "大马计划"))?;
    let digits = (0..start).rev().take(2).take_while(|&i| reader.char(i).is_ascii_digit()).count();
    let from = start - digits;
    let nth = usize::from(from > 0 && reader.char(from - 1) == '第');
    (digits > 0).then(|| found(from - nth, at + 1, NameType::Work, "names.known", 0.9))
}

/// `names.award`: 第37届金鸡奖: as an event that is held; `at` is 届.
fn award(reader: &Reader, at: usize) -> Option<Mention> {
    const LONGEST: usize = 10;
    let start = (at.saturating_sub(6)..at).rev().find(|&i| !is_numeral(reader.char(i)))?;
    let han = |&i: &usize| is_han(reader.char(i)) && reader.char(i) != '的';
    let end = (at + 1..at + 1 + LONGEST).take_while(han).find(|&i| reader.char(i) == '奖')?;
    let more = matches!(reader.char(end + 1), '项' | '励' | '金' | '章' | '得');
    let held = reader.char(start) == '第' && start + 1 < at && end >= at + 3 && !more;
    held.then(|| found(start, end + 1, NameType::Event, "names.award", 0.8))
}

/// `names.minister`: 防卫相|绪方礼司: whom the office of a Japanese minister names.
fn minister(reader: &Reader, at: usize) -> Option<Mention> {
    let office = reader.chars.get(at.saturating_sub(2)..=at).unwrap_or_default();
    any!("防卫相 经产相 文科相 财务相 厚劳相 总务相 国交相 农水相").ends(office)?;
    let length = (at + 1..at + 7).take_while(|&i| is_han(reader.char(i))).count();
    (3..=5).contains(&length).then(|| found(at + 1, at + 1 + length, NameType::Per, "names.minister", 0.8))
}

/// `names.known`: 县防指, 湖南省防指: headquarters against floods, by their short name.
fn headquarters(reader: &Reader, at: usize) -> Option<Mention> {
    let level = at.checked_sub(2).filter(|&i| reader.char(i + 1) == '防' && "省市县区州".contains(reader.char(i)))?;
    let word = reader.token_before(level + 1).map_or(level, |t| t.start as usize);
    let start = if level + 1 - word < 3 { level } else { word };
    Some(found(start, at + 1, NameType::Org, "names.known", 0.9))
}

/// `names.known`: 俄驻摩使馆: the mission of one state, by its letter, in another; `at` is 驻.
fn mission(reader: &Reader, at: usize) -> Option<Mention> {
    let start = at.checked_sub(1).filter(|&i| facts::is_state_letter(reader.char(i)))?;
    let length = reader.run_to(at + 1, 3, 8, any!("使馆 大使馆 领馆 总领馆 领事馆 总领事馆"))?;
    let free = start == 0 || !is_han(reader.char(start - 1)) || reader.token_at(start).is_some();
    free.then(|| found(start, at + 1 + length, NameType::Org, "names.known", 0.9))
}

/// `names.known`: 众院|预算委员会: a committee of a house; `at` is the last character of the house.
fn committee(reader: &Reader, at: usize) -> Option<Mention> {
    let house = reader.chars.get(at.saturating_sub(2)..=at).unwrap_or_default();
    let length = any!("众院 参院 众议院 参议院").ends(house)?;
    let end = (at + 3..at + 11).find(|&i| reader.starts(i, "委员会"))?;
    let named = (at + 1..end).all(|i| is_han(reader.char(i)) && !"的在于与和向对".contains(reader.char(i)));
    named.then(|| found(at + 1 - length, end + 3, NameType::Org, "names.known", 0.9))
}

/// `names.known`: 政院版, 众院通过: houses by their short names, 北院|判: courts of Taiwan; `at` is 院.
fn house(reader: &Reader, at: usize) -> Option<Mention> {
    const COURTS: &str = "新北院 北院 士院 桃院 雄院 桥院";
    const RULES: &str = "判 裁 审理 开庭 宣判 今 法官 合议庭 依 认 、 ,";
    let text = reader.chars.get(at.saturating_sub(2)..=at)?;
    let after = reader.chars.get(at + 1..)?;
    let before = |n: usize| at.checked_sub(n).map_or('\n', |i| reader.char(i));
    let court = any!(COURTS).ends(text).filter(|_| any!(RULES).starts(after).is_some());
    let short = any!("政院 立院 众院 参院").ends(text).filter(|_| {
        !"行民市内朝家财庶廉宪施独建自创成设".contains(before(2))
            && !"校子墙系落士线".contains(*after.first().unwrap_or(&'\n'))
    });
    // 众院预算委员会 is a name of its own.
    let length = court.or(short.filter(|_| committee(reader, at).is_none()))?;
    Some(found(at + 1 - length, at + 1, NameType::Org, "names.known", 0.9))
}

/// `names.known`: 北检|起诉: prosecutors of Taiwan by their place; `at` is 检.
fn prosecutors(reader: &Reader, at: usize) -> Option<Mention> {
    const PLACES: &str = "新北 北 士 桃 竹 苗 中 彰 投 云 嘉 南 桥 雄 屏 花 宜 基";
    const ACTS: &str = "起诉 不起诉 复讯 声押 指挥 侦办 侦结 侦查 查办 认定 认为 依 今 昨 将 已 分案 传唤 谕令 漏夜 约谈 搜索 追查 调查 表示                         检察官 主任 襄阅 获报 接获";
    let length = reader.any_before(at, any!(PLACES))?;
    let acts = reader.any_at(at + 1, any!(ACTS)).is_some();
    acts.then(|| found(at - length, at + 1, NameType::Org, "names.known", 0.9))
}

/// `names.medium`: 向|云陵观察|表示: the medium that somebody spoke to; `at` is 向.
fn told(reader: &Reader, at: usize) -> Option<Mention> {
    const MEDIA: &str = "观察 新闻 日报 晚报 晨报 时报 在线 视频 周刊 财经 网 早知道 早报";
    const SAYS: &str = "表示 透露 介绍 证实 回应 确认 说 坦言 解释 记者";
    let end = (at + 4..at + 10).find(|&end| {
        reader.any_at(end, any!(SAYS)).is_some()
            && any!(MEDIA).ends(reader.chars.get(at + 3..end).unwrap_or_default()).is_some()
    })?;
    let name = reader.chars.get(at + 1..end)?;
    let named = name.iter().all(|&c| is_han(c) && !"的等和与各有多".contains(c));
    named.then(|| found(at + 1, end, NameType::Org, "names.medium", 0.8))
}

/// `names.minister`: 国防部|长官: a ministry before its Korean minister; `at` is 官.
fn korean(reader: &Reader, at: usize) -> Option<Mention> {
    const MINISTRIES: &str = "国防部 外交部 统一部 企划财政部 法务部 行政安全部 教育部 国土交通部 保健福祉部 雇佣劳动部 \
                              环境部 海洋水产部 女性家族部 产业通商资源部 文化体育观光部 科学技术信息通信部";
    let end = at.checked_sub(1).filter(|&end| reader.char(end) == '长')?;
    let length = reader.any_before(end, any!(MINISTRIES))?;
    Some(found(end - length, end, NameType::Org, "names.minister", 0.9))
}

/// `names.known`: 铁路12306客服中心: a body by the number that one calls; `at` is its last character.
fn hotline(reader: &Reader, at: usize) -> Option<Mention> {
    let end = at.checked_sub(3).filter(|&end| reader.starts(end, "客服中心"))?;
    let digits = (end.saturating_sub(6)..end).rev().take_while(|&i| reader.char(i).is_ascii_digit()).count();
    let owner = reader.any_before(end - digits, any!("铁路 中国移动 中国联通 中国电信 国家电网")).unwrap_or(0);
    (digits >= 4).then(|| found(end - digits - owner, at + 1, NameType::Org, "names.known", 0.8))
}

/// `names.letters`: 皖豫|两省, 苏浙沪|三地: provinces by their letters, as many as are counted; `at` is the level.
fn letters(reader: &Reader, at: usize, out: &mut Vec<Mention>) {
    const PROVINCES: &str = "京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇陕甘陇青宁新蒙藏港澳台";
    let Some(number) = at.checked_sub(1) else { return };
    let counted = match reader.char(number) {
        '两' | '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        _ => return,
    };
    let letter = |&i: &usize| PROVINCES.contains(reader.char(i));
    // 京津冀|三地: one region
    let region = reader.starts(number.saturating_sub(3), "京津冀");
    if !region && (0..number).rev().take(7).take_while(letter).count() == counted {
        let places = (number - counted..number).map(|i| found(i, i + 1, NameType::Loc, "names.letters", 0.9));
        out.extend(places);
    }
}

/// `names.known`: 竹科|厂商: the science parks of Taiwan by their short names; `at` is 科.
fn park(reader: &Reader, at: usize) -> Option<Mention> {
    const AFTER: &str =
        "园区 厂商 扩建 二期 三期 四期 用水 周边 设厂 动工 缺水 停电 管理局 、 与竹 与南 与中 和竹 和南";
    let start = at.checked_sub(1).filter(|&i| matches!(reader.char(i), '竹' | '南' | '中'))?;
    let alone = start == 0 || !"集云湖越河海".contains(reader.char(start - 1));
    let park = reader.any_at(at + 1, any!(AFTER)).is_some() && alone;
    park.then(|| found(start, at + 1, NameType::Loc, "names.known", 0.8))
}

/// `names.law`: 根据食品安全法, 违反未成年人保护法, 新修订的反垄断法实施: a law without its marks, where something is
/// done by it or to it, or is said of it; `at` is its last character.
fn law(reader: &Reader, at: usize) -> Option<Mention> {
    const OPENERS: &str =
        "根据 依据 依照 按照 违反 触犯 修正 修订 修改 通过 施行 援引 引用 废止 制定 颁布 出台 检查 发放 细化 落实 贯彻";
    const BY_IT: &str = "第 规定 裁 办理 起诉 送办 函送 移送";
    const OF_IT: &str = "第 规定 草案 修正案 修订 实施 施行 明确 对此 可以并存 赋予 部分条文";
    const OTHERS: &str = "办法 方法 做法 说法 看法 想法 手法 算法 用法 打法 书法 疗法 技法 写法 违法 执法 司法 立法 守法 合法 \
                          非法 依法 国际法 人道法 习惯法 普通法 宪法 语法 乘法 加法 本法 该法 此法 新法 旧法 恶法 修法 母法 其法 民法 \
                          刑法 普法 条例 本条例 该条例 新条例 单行条例 法典 法令";
    const LONGEST: usize = 18;
    let end = at + 1;
    let named = |start: usize, end: usize| reader.chars.get(start..end).unwrap_or_default();
    let (tail, after) = (named(end.saturating_sub(4), end), reader.chars.get(end..).unwrap_or_default());
    let decree = any!("法令 法典").ends(tail).is_some();
    if matches!(reader.char(at), '令' | '典') && !decree {
        return None;
    }
    let found = |start: usize| {
        // 本行政区域内…, 一是…
        let own = any!("本 该 此 一是 二是 三是 条例 普法").starts(named(start, end)).is_none();
        let fits = (2 + usize::from(decree)..=LONGEST).contains(&(end - start)) && own;
        fits.then(|| found(start, end, NameType::Work, "names.law", 0.8))
    };
    let said = any!(OF_IT).starts(after).is_some();
    let mut start = reader.token_before(end)?.start as usize;
    // Whether a verb stands at the head: then what the law is called begins after it.
    let mut verb = false;
    for _ in 0..8 {
        let by = start > 0 && reader.char(start - 1) == '依' && any!(BY_IT).starts(after).is_some();
        if by || any!(OPENERS).ends(named(start.saturating_sub(2), start)).is_some() {
            let word =
                any!("办法 方法 做法 说法 看法 想法 手法 算法 用法 打法 疗法 国际法 人道法 宪法 立法 执法 司法 合法 非法 违法").ends(tail);
            return found(start).filter(|_| word.is_none());
        }
        let before = reader.token_before(start);
        let text = before.map_or(&[][..], |t| named(t.start as usize, t.end as usize));
        let part = before.is_some_and(|t| {
            matches!(t.pos.name(), "n" | "vn" | "v" | "a" | "b" | "j" | "l" | "x" | "ns" | "an" | "nz")
                || matches!(text, ['及'] | ['不'])
        });
        if !part || !text.iter().all(|&c| is_han(c)) {
            // 1974年|石油发展法令
            let year = text == ['年'] && decree;
            let digits = (0..start.saturating_sub(1)).rev().take(4).take_while(|&i| reader.char(i).is_ascii_digit());
            let dated = digits.count() == 4 && year;
            let whole = end - start >= 4 - usize::from(decree)
                && !verb
                && any!(OTHERS).ends(tail).is_none_or(|n| decree && n < end - start);
            return found(if dated { start - 5 } else { start }).filter(|_| said && whole || dated);
        }
        let before = before?;
        verb = before.pos.name() == "v";
        start = before.start as usize;
    }
    None
}
