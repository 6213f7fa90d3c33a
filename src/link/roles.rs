//! Offices and descriptions that stand beside a person's name.

use crate::report::{Mention, NameType, Role, Span, Token};
use crate::text::{Document, is_han};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Words that end an office or description; before any of them 副 may stand.
static TITLES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    "总统 总理 首相 主席 国家主席 总书记 书记 国王 女王 王储 特首 行政长官 大臣 州务大臣 首席部长 国务卿 知事 \
     发言人 秘书 总司令 司令 将军 上将 中将 少将 大使 领事 总领事 议员 主委 主任 主管 总监 总干事 干事 顾问 特使 \
     教授 讲师 研究员 博士 博士后 院士 学者 专家 分析师 学家 作家 画家 艺术家 音乐家 企业家 翻译家 诗人 导演 演员 歌手 \
     总裁 总经理 经理 董事 执行董事 首席执行官 首席财务官 首席运营官 首席技术官 执行长 财务长 合伙人 创始人 创办人 \
     律师 辩护律师 法官 检察官 审判员 书记员 被告人 记者 通讯员 编辑 主编 总编 医生 医师 护士 教师 老师 工程师 设计师 \
     主帅 教练 主教练 裁判 主裁判 球员 前锋 中场 后卫 门将 守门员 外援 小将 选手 运动员 \
     领导人 最高领导人 负责人 代表 人大代表 委员 先生 女士 居民 村民 市民 果农 农民 渔民 工人 店主 职工 个体户 高官 官员 \
     立委 外相 防相 财相 国防相 防卫相 财务相 官房长官 干事长 党首 党魁 名将 球星 影帝 影后 主持人 监制 编剧 董秘 常委 民警 \
     保安员 司机 消防员 飞行员 航天员 宇航员 法医 投资官 首席投资官 CEO CFO COO CTO \
     幕僚长 助理 分析员 临时代办 巡视员 支书 村支书 网格员 队员 教官 大校 上校 中校 少校 上尉 中尉 少尉 上士 中士 下士 \
     解说员 主播 男星 女星 被告 原告 嫌疑人 证人 裁判官 检控官 大律师 总召 绿委 蓝委 督察 警司 警长 后腰 边锋 投手 捕手 \
     参谋总长 副指挥 总指挥 指挥官 报告员 特别报告员 协调员 特别协调员 理事 最高理事 领袖 教头 监督 总监督 外野手 内野手 球评 \
     媒体人 谈判代表 贸易代表 大法官 首席法官 代言人 清盘人 侍应 货车司机 护士长 监事长 中常委 审判长 检察长 董事长 理事长 秘书长 参谋长 委员长 主计长"
        .split_whitespace()
        .collect()
});
/// What 长 makes an office of: 局长, 县长, 队长, 外长.
const HEADED: &str = "部局处署厅司科股院校市省州县区镇村乡队团馆所社会站行台室班连营师旅军组舰船机店厂园庭议外防财";
/// Words of respect between an office and a name.
const RESPECT: [&str; 8] = ["拿督斯里", "丹斯里", "拿督", "拿汀", "敦", "爵士", "阁下", "太平绅士"];
/// Words that may stand in an office besides nouns.
const RANKS: [&str; 18] = [
    "驻", "当选", "兼", "高级", "资深", "首席", "代理", "署理", "候任", "常务", "执行", "名誉", "荣誉", "前", "原",
    "副", "总", "联合",
];
/// What a body is called after what it does.
const BODIES: [&str; 6] = ["委员会", "中心", "办公室", "小组", "部", "局"];
/// What is done by those whom a 队长, 组长 or 大臣 heads.
const DUTIES: [&str; 10] = ["侦查", "侦察", "搜救", "救援", "调查", "执法", "防卫", "巡逻", "勘查", "缉毒"];
/// Nouns of what goes before, not of the office: 告诉记者总统….
const APART: [&str; 8] = ["记者", "媒体", "消息", "图片", "资料", "方面", "时候", "同学"];

/// The roles of an entity that `indexes` mention: the words right before a
/// person's name, from the start of the phrase, that end in a title.
pub fn roles(document: &Document, tokens: &[Token], mentions: &[Mention], indexes: &[u32]) -> Vec<Role> {
    let mut out: Vec<Role> = Vec::new();
    for &i in indexes {
        let Some(m) = mentions.get(i as usize).filter(|m| m.kind == NameType::Per) else { continue };
        if let Some(place) = role_before(document, tokens, mentions, i as usize, m.start) {
            let text = document.written(place);
            if !out.iter().any(|r| r.text == text) {
                out.push(Role { text, start: place.start, end: place.end });
            }
        }
    }
    out
}

/// Where the longest title that ends at `end` begins.
fn title_before(document: &Document, end: u32) -> Option<u32> {
    const LONGEST: u32 = 5;
    let window = document.slice(Span::new(end.saturating_sub(LONGEST), end));
    let listed = (0..window.len()).find_map(|i| {
        let word: String = window.get(i..)?.iter().collect();
        TITLES.contains(word.as_str()).then_some(window.len() - i)
    });
    let headed = matches!(window, [.., of, '长'] if HEADED.contains(*of)).then_some(2);
    let start = end - listed.or(headed)? as u32;
    // 莎学|家 is no word to jieba: what is studied has a character at least.
    let start = start.saturating_sub(u32::from(document.slice(Span::new(start, end)) == ['学', '家']));
    let deputy = start > 0 && document.chars.get(start as usize - 1) == Some(&'副');
    Some(start - u32::from(deputy))
}

fn role_before(document: &Document, tokens: &[Token], mentions: &[Mention], index: usize, name: u32) -> Option<Span> {
    let window: String = document.slice(Span::new(name.saturating_sub(4), name)).iter().collect();
    let respect = RESPECT.iter().find(|r| window.ends_with(**r)).map_or(0, |r| r.chars().count() as u32);
    let end = name - respect;
    let mut start = title_before(document, end)?;
    // Names and nouns that lead up to the title belong to it: 俄罗斯|外交部|发言人, 捷运|局长.
    let mut names = mentions.get(..index).unwrap_or_default().iter().rev().filter(|m| !m.nested).take(4).peekable();
    let mut named = false;
    for _ in 0..8 {
        // 英格兰银行(Bank of England)行长
        if let Some(open) = bracket_before(document, start) {
            while names.next_if(|m| m.start > open).is_some() {}
            let Some(m) = names.next_if(|m| m.kind == NameType::Org && m.end == open) else { break };
            start = m.start;
            named = true;
            continue;
        }
        let joined = start.checked_sub(1).filter(|&at| matches!(document.chars.get(at as usize), Some('兼' | '暨')));
        if let Some(other) = joined.and_then(|at| title_before(document, at)) {
            start = other;
        }
        if let Some(m) = names.next_if(|m| m.kind != NameType::Per && leads(document, tokens, m, start)) {
            start = start.min(m.start);
            named = true;
        } else if let Some(word) = word_before(document, tokens, start, named)
            && names.peek().is_none_or(|m| m.end <= word)
        {
            start = word;
        } else {
            break;
        }
    }
    Some(Span::new(start, end))
}

/// Where the bracket opens that closes right before `end`.
fn bracket_before(document: &Document, end: u32) -> Option<u32> {
    const LONGEST: u32 = 40;
    let from = end.saturating_sub(LONGEST);
    let inside = document.slice(Span::new(from, end)).strip_suffix(&[')'])?;
    inside
        .iter()
        .rposition(|&c| matches!(c, '(' | ')' | '\n'))
        .map(|i| from + i as u32)
        .filter(|&at| document.chars.get(at as usize) == Some(&'('))
}

/// Whether a name reaches to, or nearly to, where a role begins.
fn leads(document: &Document, tokens: &[Token], m: &Mention, start: u32) -> bool {
    let gap = document.slice(Span::new(m.end.min(start), start));
    let from = tokens.partition_point(|t| t.start < m.end);
    let office = |t: &Token| {
        let word: String = document.slice(Span::new(t.start, t.end.min(start))).iter().collect();
        t.pos.name().starts_with('n') || matches!(t.pos.name(), "vn" | "j" | "b") || RANKS.contains(&word.as_str())
    };
    m.start < start
        && gap.len() <= 4
        && gap.iter().all(|&c| c.is_alphanumeric() && !"的和与在是对向".contains(c))
        && tokens.iter().skip(from).take_while(|t| t.start < start).all(office)
}

/// Where the word begins that is cut by `at`, or ends there and may stand in an office,
/// before a name (`named`) only 前 and the like.
fn word_before(document: &Document, tokens: &[Token], at: u32, named: bool) -> Option<u32> {
    let word = tokens.partition_point(|t| t.start < at).checked_sub(1).and_then(|i| tokens.get(i))?;
    let text: String = document.slice(Span::new(word.start, word.end)).iter().collect();
    // 选举|委员会, 调查|局: what a body does is in its name.
    let body = || {
        BODIES.iter().any(|b| {
            document
                .slice(Span::new(at, (at + 3).min(document.chars.len() as u32)))
                .iter()
                .copied()
                .take(b.chars().count())
                .eq(b.chars())
        })
    };
    let headed =
        || matches!(document.slice(Span::new(at, at + 2)), ['队' | '组' | '科', '长'] | ['大', '臣'] | ['相', _]);
    let noun = match word.pos.name() {
        "n" | "nz" | "nt" | "ns" | "vn" | "j" | "b" if !named => true,
        "v" if !named => body() || DUTIES.contains(&text.as_str()) && headed(),
        _ => RANKS.contains(&text.as_str()),
    };
    let fits = word.end == at && noun && text.chars().all(is_han) && !APART.contains(&text.as_str());
    (word.end > at && !named || fits).then_some(word.start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lex::Lexer;

    /// Roles of the people in a text whose names are marked [TYPE name].
    fn check(marked: &str, expected: &[&str]) {
        let (text, mentions) = crate::names::marked(marked);
        let document = Document::plain(&text, &crate::text::Fold::load());
        let tokens = Lexer::load().unwrap().tokenize(&document);
        let all: Vec<u32> = (0..mentions.len() as u32).collect();
        let got: Vec<String> = roles(&document, &tokens, &mentions, &all).into_iter().map(|r| r.text).collect();
        assert_eq!(got, expected, "{marked}");
    }

    #[test]
    fn offices() {
        check("[LOC 俄罗斯][ORG 外交部]发言人[PER 伊万诺娃]说", &["俄罗斯外交部发言人"]);
        check("[ORG 星河集团]董事长兼总裁[PER 方启明]", &["星河集团董事长兼总裁"]);
        check("昨天,教育部长[PER 林可文]说", &["教育部长"]);
        check("捷运局长[PER 苏明杰]表示", &["捷运局长"]);
        check("[LOC 青川县]长[PER 邱雅筑]到场", &["青川县长"]);
        check("首席部长拿督斯里[PER 阿兹曼]指出", &["首席部长"]);
        check("选举委员会主席[PER 巴里]宣布", &["选举委员会主席"]);
        check("他在[LOC 吉隆坡]会见了[LOC 越南]外长[PER 陈文雄]", &["越南外长"]);
        check("[ORG 白宫]批评[ORG 美联储]主席[PER 鲍威尔]", &["美联储主席"]);
        check("[LOC 中国]驻[LOC 法国]大使[PER 卢明]", &["中国驻法国大使"]);
        check("[LOC 土耳其]当选总统[PER 厄兹]", &["土耳其当选总统"]);
        check("前副总统[PER 何塞]", &["前副总统"]);
        check("政治学家[PER 冯塔纳]认为", &["政治学家"]);
        check("主队后卫[PER 卢卡]受伤", &["主队后卫"]);
        check("[LOC 日本]官房长官[PER 高木]说,立委[PER 高宜]质询", &["日本官房长官", "立委"]);
        check("[ORG 澄海大学]高级讲师[PER 诺拉]", &["澄海大学高级讲师"]);
        check("[ORG 星海银行](Bank of Xinghai)行长[PER 贝尔]称", &["星海银行(Bank of Xinghai)行长"]);
        check("[ORG 国家海洋科学院]([ORG 海科院])院长[PER 李世明]", &["国家海洋科学院(海科院)院长"]);
        check("[LOC 日本]防卫大臣[PER 高木]", &["日本防卫大臣"]);
        check("海山分局侦查队长[PER 林可文]", &["海山分局侦查队长"]);
    }

    #[test]
    fn no_offices() {
        check("他告诉记者[PER 方启明]来过", &["记者"]);
        check("随后介绍[PER 方启明]", &[]);
        check("他发文质问[LOC 美国]总统[PER 何塞]", &["美国总统"]);
        check("人口增长[PER 方启明]说", &[]);
        check("目前总统[PER 何塞]在外访问", &["总统"]);
        check("[PER 王某](化名)经理[PER 何塞]", &["经理"]);
        check("他担任队长[PER 何塞]的助手", &["队长"]);
        check("[PER 林可文]的律师[PER 方启明]", &["律师"]);
    }
}
