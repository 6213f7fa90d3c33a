//! What marks say of names: titles in 《》, parties, storms, ships and armed groups in quotation marks.

use super::refine::{put_first, put_last};
use super::{mention, span};
use crate::facts;
use crate::report::{Mention, NameType, Span, Token};
use crate::text::words::{Any, any};
use crate::text::{Document, is_han};
use rustc_hash::FxHashSet;

/// Whether a title is what papers call a kind of piece.
fn is_section(name: &[char]) -> bool {
    any!("综述 焦点 分析 独家 专访 特稿 快讯 解读 评论 时评 深度 特写 侧记 更新 快报 突发 热点 详讯").is(name)
}

/// `names.title`, `names.party`: what stands in 《》 is a work, or a medium by its last characters
/// or by what is said of it; what ends in 公约 within quotation marks is a work.
pub(super) fn titles(document: &Document, flat: &mut Vec<Mention>) {
    const LONGEST: usize = 40;
    let mut found: Vec<(Span, bool)> = Vec::new();
    let mut added = Vec::new();
    let mut open = None;
    for (i, &c) in document.chars.iter().enumerate() {
        match c {
            '《' | '“' => open = Some((c, i + 1)),
            // 〈勇气〉: a song, a poem, an essay; but 《关于〈某某公约〉的决定》
            '〈' if open.is_none_or(|(mark, _)| mark != '《') => open = Some((c, i + 1)),
            '〉' if open.is_none_or(|(mark, _)| mark != '〈') => {}
            '\n' => open = None,
            '》' | '”' | '〉' => {
                let Some((mark, start)) = open.take().filter(|&(_, s)| s < i && i - s <= LONGEST) else { continue };
                // 《 人民日报 》
                let blank = |at: &usize| document.chars.get(*at) == Some(&' ');
                let (start, end) = ((start..i).find(|at| !blank(at)), (start..i).rev().find(|at| !blank(at)));
                let (Some(start), Some(end)) = (start, end) else { continue };
                let inside = Span::new(start as u32, end as u32 + 1);
                match (mark, c) {
                    ('〈', '〉') => found.push((inside, false)),
                    // 《综述》:…: what kind of piece it is
                    ('《', '》') if is_section(document.slice(inside)) => {}
                    ('《', '》') => {
                        let name = document.slice(inside);
                        let reports = !is_document(name) && reports(&document.chars, inside);
                        let journal = name.ends_with(&['快', '报']) && is_venue(&document.chars, start);
                        found.push((inside, is_medium(name) && !journal || reports));
                    }
                    // “法律与公正”党, but no “先锋”党员.
                    ('“', '”') if is_party(document.slice(inside), document.chars.get(i + 1..)) => {
                        added.push(mention(start as u32 - 1, i as u32 + 2, NameType::Org, "names.party", None));
                    }
                    ('“', '”') if is_treaty(document.slice(inside)) || is_law(&document.chars, inside) => {
                        found.push((inside, false))
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }
    let media: FxHashSet<&[char]> = found.iter().filter(|f| f.1).map(|f| document.slice(f.0)).collect();
    for &(inside, _) in &found {
        let medium = media.contains(document.slice(inside));
        let kind = if medium { NameType::Org } else { NameType::Work };
        let from = flat.partition_point(|m| m.end <= inside.start);
        match flat.get_mut(from).filter(|m| m.start <= inside.start && m.end >= inside.end) {
            Some(m) if (m.start, m.end) == (inside.start, inside.end) => {
                let venue = m.kind == NameType::Org && is_venue(&document.chars, inside.start as usize);
                m.kind = if medium || venue { kind } else { m.kind };
            }
            Some(_) => {}
            None => added.push(mention(inside.start, inside.end, kind, "names.title", None)),
        }
    }
    put_first(added, flat);
}

/// `names.marked`: “晨光圣地”武装, 极端组织“晨光圣地”: what is named in the marks is a body;
/// “莫斯科”号航母: a ship is not marked.
pub(super) fn marked(document: &Document, flat: &mut Vec<Mention>) {
    static BEFORE: &Any = any!(
        "极端组织 恐怖组织 武装组织 反政府武装 民兵组织 武装团体 执政党 反对党 在野党 非政府组织 反腐组织 \
         男团 女团 乐团 乐队 环保组织 人权组织 民间组织 公益组织 慈善组织 非营利组织 国际组织 环保团体 关注团体 关注组 人权团体 民间团体 公益团体 调查机构 民调机构 研究机构 监测机构 智库"
    );
    static AFTER: &Any = any!(
        "武装分子 武装组织 武装 组织头目 组织说 组织称 组织表示 组织发布 组织发言人 组织负责人 组织认为 组织指出 组织警告 组织估计 组织呼吁 \
              组织成员 组织报告 民兵"
    );
    static SHOPS: &Any = any!(
        "烧烤 烧烤店 烤肉店 火锅 火锅店 面馆 饭店 餐馆 餐厅 茶餐厅 小吃 小吃店 大排档 菜馆 酒馆 酒吧 酒楼 酒家 茶馆 奶茶店 咖啡馆 \
         咖啡店 蛋糕店 面包店 超市 便利店 杂货店 药店 药房 诊所 理发店 美容院 养生馆 会所 书店 书屋 花店 服装店 民宿 客栈 宾馆 旅馆 \
         旅店 网吧 车行 商行 金行 砂石行 工作室"
    );
    static OF_SHOPS: &Any = any!(
        "的老板 老板 店主 店东 的店主 负责人 的负责人 店员 员工 经理 店长 门口 门前 店内 店外 店门 停业 已停业 歇业 关门 已关门 倒闭 \
         拉下 已拉下 贴出 被查 被罚"
    );
    static SHOPS_NAMED: &Any =
        any!("名为 名叫 店名 店名为 位于 涉事的 涉事 案发的 开的 开了 经营的 经营 开设的 创办的 光顾");
    const OF_PARTIES: &str = "获得 获 赢得 得票 位居 领袖 领导人 主席 候选人 议员 发言人 席位 支持率 以 将 在选举";
    static VESSELS: &Any = any!(
        "级 型火箭 型导弹 号 望远镜 空间望远镜 探测器 客轮 货轮 油轮 邮轮 游船 渔船 手术机器人 航母 \
         驱逐舰 护卫舰 核潜艇"
    );
    static MISSIONS: &Any = any!("任务 计划 着陆器 探月 火星车 月球车 飞船 卫星 无人潜航器 无人机 号任务 行动 工程");
    static EXERCISES: &Any = any!("联合军事演习 联合演习 联合军演 联合演训 军事演习 演习 军演");
    let mut added = Vec::new();
    let (mut vessels, mut missions, mut accounts): (Vec<Span>, Vec<Span>, Vec<Span>) = Default::default();
    for (open, name) in in_marks(document, 14).filter(|(_, name)| name.len() >= 2) {
        let close = open + 1 + name.len();
        let after = document.chars.get(close + 1..).unwrap_or_default();
        let before = document.chars.get(..open).unwrap_or_default();
        let inside = Span::new(open as u32 + 1, close as u32);
        let body = BEFORE.ends(before).is_some() || AFTER.starts(after).is_some();
        let shop = name.len() >= 4 && SHOPS.ends(name).is_some() && name.iter().all(|&c| is_han(c));
        if shop && (OF_SHOPS.starts(after).is_some() || SHOPS_NAMED.ends(before).is_some()) {
            // “阿贵烧烤”的老板
            added.push(mention(inside.start, inside.end, NameType::Org, "names.marked", None));
        } else if let Some(length) = EXERCISES.starts(after) {
            // “肩并肩”联合演习
            let place = Span::new(open as u32, (close + 1 + length) as u32);
            if flat.iter().all(|m| m.end <= place.start || m.start >= place.end || m.kind != NameType::Event) {
                added.push(mention(place.start, place.end, NameType::Event, "names.marked", None));
            }
        } else if any!("官方微博 官方微信 微博账号 微信公众号 公众号 官方账号 官微 抖音号 账号").ends(before).is_some()
        {
            accounts.push(inside);
        } else if VESSELS.starts(after).is_some() {
            vessels.push(inside);
        } else if MISSIONS.starts(after).is_some() {
            missions.push(inside);
        } else if let Some(length) = any!("联盟 运动 阵线 同盟").starts(after)
            && any!(OF_PARTIES).starts(after.get(length..).unwrap_or_default()).is_some()
            && name.len() >= 3
        {
            // “公民平台”联盟
            let whole = Span::new(open as u32, (close + 1 + length) as u32);
            added.push(mention(whole.start, whole.end, NameType::Org, "names.marked", None));
        } else if body && name.len() >= 3 && name.iter().all(|&c| is_han(c) || c == '·') {
            added.push(mention(inside.start, inside.end, NameType::Org, "names.marked", None));
        }
    }
    let inside = |spans: &[Span], m: &Mention| {
        let at = spans.partition_point(|v| v.end < m.end);
        spans.get(at).is_some_and(|v| m.start >= v.start && m.end <= v.end)
    };
    // “雅典娜”着陆器 is nobody, “欧盟”任务 may be of the union
    let nobody = |m: &Mention| m.kind == NameType::Per && inside(&missions, m);
    // 官方微博“平安桥西” is no place
    let nowhere = |m: &Mention| m.kind == NameType::Loc && inside(&accounts, m);
    flat.retain(|m| !inside(&vessels, m) && !nobody(m) && !nowhere(m));
    put_first(added, flat);
}

/// `names.treaty`: 《海洋公约》|秘书处: the body under a treaty.
pub(super) fn treaties(document: &Document, flat: &mut Vec<Mention>) {
    const LONGEST: usize = 30;
    let mut added = Vec::new();
    for (close, _) in document.chars.iter().enumerate().filter(|(_, c)| **c == '》') {
        let before = document.chars.get(..close).unwrap_or_default();
        let after = document.chars.get(close + 1..).unwrap_or_default();
        if let Some(length) = any!("秘书处").starts(after)
            && any!("公约 议定书 条约 协定").ends(before).is_some()
            && let Some(open) = before.iter().rev().take(LONGEST).position(|&c| c == '《').map(|n| close - n - 1)
        {
            added.push(mention(open as u32, (close + 1 + length) as u32, NameType::Org, "names.treaty", None));
        }
    }
    put_first(added, flat);
}

/// `names.storm`: 台风“木莲”, 第5号台风“木莲”; no 台风“来袭”.
pub(super) fn storms(document: &Document, tokens: &[Token], flat: &mut Vec<Mention>) {
    const KINDS: [&[char]; 4] = [&['台', '风'], &['飓', '风'], &['热', '带', '风', '暴'], &['气', '旋']];
    let mut added = Vec::new();
    let mut known: FxHashSet<&[char]> = FxHashSet::default();
    for (open, name) in in_marks(document, 8) {
        let before = document.chars.get(open.saturating_sub(10)..open).unwrap_or_default();
        let Some(kind) = KINDS.iter().find(|kind| before.ends_with(kind)) else {
            // “木莲”残余环流: the storm again.
            if known.contains(name) {
                let (start, end) = (open as u32 + 1, (open + 1 + name.len()) as u32);
                added.push(mention(start, end, NameType::Event, "names.storm", None));
            }
            continue;
        };
        let verb = ["来袭", "登陆", "逼近", "过境"].iter().any(|v| name.iter().copied().eq(v.chars()));
        if verb || !name.iter().all(|&c| is_han(c)) {
            continue;
        }
        let mut start = open - kind.len();
        // 超强台风, 第5号台风
        let degree = ["超强", "强烈", "中度", "轻度", "超级"].iter().find(|d| {
            let head = document.chars.get(start.saturating_sub(2)..start).unwrap_or_default();
            head.iter().copied().eq(d.chars())
        });
        start -= degree.map_or(0, |_| 2);
        let number = document.chars.get(start.saturating_sub(5)..start).unwrap_or_default();
        if let Some(at) = number.iter().rposition(|&c| c == '第').filter(|_| number.ends_with(&['号'])) {
            start -= number.len() - at;
        }
        let end = open + name.len() + 2;
        known.insert(name);
        added.push(mention(start as u32, end as u32, NameType::Event, "names.storm", None));
    }
    for (start, end, name) in told_storms(document, tokens) {
        known.insert(name);
        added.push(mention(start, end, NameType::Event, "names.storm", None));
    }
    // 台风凯米逼近。凯米今晚登陆: the storm again, whatever the model made of it.
    for m in flat.iter().filter(|m| m.kind == NameType::Event) {
        let name = document.slice(span(m));
        let kind =
            KINDS.iter().find_map(|kind| name.windows(kind.len()).position(|w| w == *kind).map(|at| at + kind.len()));
        let own = kind.and_then(|at| name.get(at..)).filter(|own| (2..=4).contains(&own.len()));
        known.extend(own.filter(|own| own.iter().all(|&c| is_han(c))));
    }
    for m in flat.iter_mut().filter(|m| m.kind != NameType::Event) {
        let name = document.slice(span(m));
        // 凯米|明远离
        let own = (2..=4).rev().filter_map(|n| name.get(..n)).find(|own| known.contains(own));
        if let Some(own) = own.filter(|own| name.len() <= own.len() + 1) {
            let before = document.chars.get(..m.start as usize).unwrap_or_default();
            let kind = KINDS.iter().find(|kind| before.ends_with(kind)).map_or(0, |kind| kind.len() as u32);
            (m.end, m.kind, m.rule) = (m.start + own.len() as u32, NameType::Event, "names.storm");
            m.start -= kind;
        }
    }
    let firsts: FxHashSet<char> = known.iter().filter_map(|name| name.first().copied()).collect();
    let mut again = Vec::new();
    for (at, _) in document.chars.iter().enumerate().filter(|(_, c)| firsts.contains(c)) {
        let rest = document.chars.get(at..).unwrap_or_default();
        if let Some(n) = (2..=8).rev().find(|&n| rest.get(..n).is_some_and(|name| known.contains(name))) {
            again.push(mention(at as u32, (at + n) as u32, NameType::Event, "names.storm", None));
        }
    }
    put_first(added, flat);
    put_last(again, flat);
}

/// Storms without marks, by what they do: 台风苏迪|扑台, 强台卡努|逼近; where the kind begins, where the name ends, the name.
fn told_storms<'a>(document: &'a Document, tokens: &[Token]) -> Vec<(u32, u32, &'a [char])> {
    const DEGREES: &str = "超强 强烈 中度 轻度 超级 强";
    /// Names of storms that are words, too.
    static WORDS: &Any = any!(
        "海葵 悟空 云雀 摩羯 飞燕 玉兔 天兔 蝴蝶 百合 琵琶 浣熊 海鸥 风神 海神 红霞 白海豚 鲸鱼 天鹅 杜鹃 彩云 小熊 烟花 银河 电母 \
         蒲公英 狮子山 圆规 玛瑙 木兰 马鞍 蝎虎 梅花 玫瑰 海棠 榕树 鸳鸯 小犬 竹节草 杨柳 凤凰 鸿雁 天秤 山神 山竹 白鹿 剑鱼 启德 泰利 玲玲 美莎克"
    );
    static DOES: &Any = any!(
        "逼近 登陆 扑台 来袭 影响 生成 减弱 增强 中心 外围 预计 预估 今 明 昨 将 已 正 带来 侵台 直扑 肆虐 过境 离开 远离 移动 路径 \
         最快 上午 下午 造成 引发 致 重创 横扫 假 期间 升级 警报 暴风圈 环流 持续 过后"
    );
    let han = |name: &[char]| name.iter().all(|&c| is_han(c));
    let slice = |from: usize, to: usize| document.chars.get(from..to).unwrap_or_default();
    let mut out = Vec::new();
    for (at, pair) in document.chars.windows(2).enumerate() {
        let (kind, from) = match pair {
            ['台', '风'] => (at, at + 2),
            // 强台, 中台 of headlines in Taiwan
            ['强' | '中' | '轻', '台'] if document.chars.get(at + 2) != Some(&'风') => (at, at + 2),
            _ => continue,
        };
        let named = (2..=3).find(|&n| {
            let name = slice(from, from + n);
            let word = tokens.binary_search_by_key(&(from as u32), |t| t.start).ok().and_then(|i| tokens.get(i));
            let common =
                word.is_some_and(|t| t.word != 0 && t.end as usize >= from + n && !t.pos.name().starts_with("nr"));
            name.len() == n
                && han(name)
                && !name.iter().any(|c| "已还将也又仍正就让使把被的是在有再对给于令而且从向因导致".contains(*c))
                && DOES.starts(slice(from + n, from + n + 3)).is_some()
                && (!common || WORDS.is(name))
        });
        if let Some(n) = named {
            let degree = any!(DEGREES).ends(slice(kind.saturating_sub(2), kind)).filter(|_| pair == ['台', '风']);
            out.push(((kind - degree.unwrap_or(0)) as u32, (from + n) as u32, slice(from, from + n)));
        }
    }
    out
}

/// The names of up to `longest` characters in quotation marks, and where the first mark of each stands.
fn in_marks<'a>(document: &'a Document, longest: usize) -> impl Iterator<Item = (usize, &'a [char])> {
    let opens = document.chars.iter().enumerate().filter(|(_, c)| **c == '“').map(|(i, _)| i);
    opens.filter_map(move |open| {
        let rest = document.chars.get(open + 1..)?;
        let length = rest.iter().take(longest + 1).position(|&c| c == '”').filter(|&n| n > 0)?;
        Some((open, rest.get(..length)?))
    })
}

/// Whether a name in quotation marks is a party's, by what follows.
fn is_party(name: &[char], after: Option<&[char]>) -> bool {
    let party = matches!(after, Some(['党', next, ..]) if !"员组委课支性建内魁首籍团纲章部鞭产".contains(*next));
    party && (2..=10).contains(&name.len()) && name.iter().all(|&c| is_han(c))
}

/// Whether a name in quotation marks is a treaty's.
fn is_treaty(name: &[char]) -> bool {
    let ends = [['公', '约'], ['条', '约'], ['协', '定']].iter().any(|e| name.ends_with(e));
    ends && name.len() >= 5 && name.iter().all(|&c| is_han(c) || c.is_alphanumeric())
}

/// Whether a name in quotation marks is a law's, by what is done to it: 修正“租赁住宅条例”部分条文, “社会住宅法”草案.
fn is_law(chars: &[char], name: Span) -> bool {
    const BEFORE: &str = "通过 修正 修订 制定 废止 依 依据 根据 违反 三读 审议";
    const AFTER: &str = "草案 部分条文 条文 修正 第 规定 的规定 施行 实施";
    let slice = |from: u32, to: u32| chars.get(from as usize..to as usize).unwrap_or_default();
    let law = slice(name.start, name.end);
    let before = name.start.saturating_sub(1);
    let named = law.len() >= 3
        && any!("法 条例 法典").ends(law).is_some()
        && any!("办法 做法 说法 看法 方法").ends(law).is_none();
    named
        && (any!(BEFORE).ends(slice(before.saturating_sub(3), before)).is_some()
            || any!(AFTER).starts(chars.get(name.end as usize + 1..).unwrap_or_default()).is_some())
}

/// Whether a title is that of a law, a report, a document: it says, and reports nothing.
pub(super) fn is_document(name: &[char]) -> bool {
    static ENDINGS: &Any = any!(
        "书 法 报告 条例 规划 意见 公报 声明 方案 指南 办法 计划 宣言 协定 公约 条约 决定 纲要 规定 通知 \
         公告 标准 研究 评估"
    );
    ENDINGS.ends(name).is_some()
}

/// What follows 日前, 5日 or 3月5日.
fn after_time(text: &[char]) -> Option<&[char]> {
    static WHEN: &Any = any!("日前 近日 今天 昨天 今日 昨日 周一 周二 周三 周四 周五 周六");
    let digits = text.iter().take_while(|c| c.is_ascii_digit()).count();
    let day = || (digits > 0 && matches!(text.get(digits), Some('月' | '日'))).then_some(digits + 1);
    text.get(WHEN.starts(text).or_else(day)?..)
}

/// Whether the words around a title tell a medium: 《明镜》周刊, 《每日经济》日前援引,
/// 据《明镜》…报道, 法国《电影笔记》形容, 接受《明镜》采访.
fn reports(chars: &[char], title: Span) -> bool {
    static KINDS: &Any = any!("周刊 周报 日报 月刊 双周刊 杂志 网站 新闻网 记者");
    static REPORTS: &Any = any!("报道 报导 援引 刊文 转述 披露 社论");
    static SAYS: &Any = any!("形容 评价 写道 称 指出 认为 评论 评选");
    let clause = |c: &&char| is_han(**c) || c.is_alphanumeric() || matches!(**c, '《' | '》');
    let after = chars.get(title.end as usize + 1..).unwrap_or_default();
    let after = after.get(..after.iter().take(14).take_while(clause).count()).unwrap_or_default();
    let before = chars.get((title.start as usize).saturating_sub(11)..title.start as usize - 1).unwrap_or_default();
    let before = before.get(before.len() - before.iter().rev().take_while(clause).count()..).unwrap_or_default();
    let mut then = after;
    while let Some(rest) = after_time(then) {
        then = rest;
    }
    let cited = any!("据 援引 转引 引述").within(before) && any!("报道 报导 消息").within(after);
    let land = (2..=6.min(before.len())).any(|n| {
        let land: String = before.iter().skip(before.len() - n).collect();
        facts::state(&land).is_some()
    });
    // 发表在《自然》杂志上, 第4期《收获》杂志: where a text stands.
    let venue = any!("在 于 期").ends(before).is_some() && !REPORTS.within(after);
    // 接受《青屿财经》采访, 向《青屿财经》透露
    let asked = any!("接受").ends(before).is_some() && any!("采访 专访 访问").starts(after).is_some();
    let replied =
        any!("回复 回覆 回应 答复 就").ends(before).is_some() && any!("查询 询问 提问").starts(after).is_some();
    let polled = any!("依 据").ends(before).is_some() && any!("民调").within(after);
    let says = any!("透露 回忆 坦言 证实 回应称 回应说 表示说 介绍说 评论称 评论说 评论道");
    let parted = any!("表示 回应 回复 强调 说").starts(after).is_some_and(|n| n == after.len());
    let told = any!("向 对").ends(before).is_some() && (says.starts(after).is_some() || parted)
        || any!("告诉").ends(before).is_some();
    let medium = cited || asked || told || replied || polled;
    KINDS.starts(after).is_some() && !venue
        || REPORTS.starts(then).is_some()
        || medium
        || land && SAYS.starts(then).is_some()
}

/// Whether a paper came out in what is named at `start`: 发表于《物理评论快报》, 国际期刊《…》.
fn is_venue(chars: &[char], start: usize) -> bool {
    const OUT: &str = "发表于 发表在 刊登于 刊登在 刊发于 刊发在 刊载于 刊载在 期刊 学刊";
    let before = chars.get(start.saturating_sub(6)..start.saturating_sub(1)).unwrap_or_default();
    any!(OUT).ends(before).is_some()
}

/// Whether a title is that of a newspaper or magazine, by its ending.
fn is_medium(name: &[char]) -> bool {
    static ENDINGS: &Any = any!("日报 时报 晚报 早报 邮报 周刊 周报 新闻网 商报 快报 都市报 新报 经济报 画报 导报");
    ENDINGS.ends(name).is_some_and(|length| length < name.len())
}
