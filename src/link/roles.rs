//! Offices and descriptions that stand beside a person's name.

use crate::report::{Mention, NameType, Role, Span};
use crate::text::Document;

/// Words that end an office or description, longest first where one ends another.
const TITLES: &[&str] = &[
    "总统",
    "副总统",
    "总理",
    "首相",
    "副总理",
    "主席",
    "副主席",
    "国家主席",
    "总书记",
    "书记",
    "委员长",
    "国王",
    "女王",
    "王储",
    "外长",
    "防长",
    "财长",
    "部长",
    "副部长",
    "大臣",
    "国务卿",
    "发言人",
    "秘书长",
    "秘书",
    "总司令",
    "司令",
    "参谋长",
    "将军",
    "上将",
    "中将",
    "少将",
    "大使",
    "领事",
    "总领事",
    "议员",
    "议长",
    "院长",
    "副院长",
    "市长",
    "副市长",
    "省长",
    "州长",
    "副州长",
    "县长",
    "副县长",
    "区长",
    "镇长",
    "局长",
    "副局长",
    "处长",
    "副处长",
    "署长",
    "副署长",
    "厅长",
    "副厅长",
    "司长",
    "主任",
    "副主任",
    "校长",
    "教授",
    "副教授",
    "研究员",
    "博士",
    "博士后",
    "院士",
    "学者",
    "专家",
    "分析师",
    "经济学家",
    "生态学家",
    "翻译家",
    "作家",
    "导演",
    "演员",
    "歌手",
    "董事长",
    "总裁",
    "副总裁",
    "总经理",
    "经理",
    "行长",
    "首席执行官",
    "创始人",
    "律师",
    "法官",
    "检察官",
    "记者",
    "通讯员",
    "编辑",
    "主编",
    "医生",
    "队长",
    "支队长",
    "副支队长",
    "主帅",
    "教练",
    "主教练",
    "球员",
    "前锋",
    "门将",
    "外援",
    "小将",
    "选手",
    "领导人",
    "最高领导人",
    "负责人",
    "代表",
    "委员",
    "会长",
    "理事长",
    "先生",
    "女士",
    "居民",
    "村民",
    "市民",
    "果农",
    "农民",
    "工人",
    "店主",
    "职工",
    "个体户",
    "辩护律师",
    "被告人",
    "人大代表",
    "高官",
    "官员",
];

/// The roles of an entity that `indexes` mention: the words right before a
/// person's name, from the start of the phrase, that end in a title.
pub fn roles(document: &Document, mentions: &[Mention], indexes: &[u32]) -> Vec<Role> {
    let mut out: Vec<Role> = Vec::new();
    for &i in indexes {
        let Some(m) = mentions.get(i as usize).filter(|m| m.kind == NameType::Per) else { continue };
        if let Some(place) = role_before(document, mentions, i as usize, m.start) {
            let text = document.written(place);
            if !out.iter().any(|r| r.text == text) {
                out.push(Role { text, start: place.start, end: place.end });
            }
        }
    }
    out
}

fn role_before(document: &Document, mentions: &[Mention], index: usize, end: u32) -> Option<Span> {
    let window = document.slice(Span::new(end.saturating_sub(8), end));
    let window: String = window.iter().collect();
    let title = TITLES.iter().filter(|t| window.ends_with(**t)).map(|t| t.chars().count() as u32).max()?;
    let mut start = end - title;
    // Names that lead up to the title belong to it: 俄罗斯|外交部|发言人.
    let before = mentions.get(..index).unwrap_or_default().iter().rev().filter(|m| !m.nested);
    for m in before.take(4) {
        let gap = Span::new(m.end, start);
        if m.end > start
            || gap.len() > 4
            || document.slice(gap).iter().any(|&c| !c.is_alphanumeric() || "的和与在是对向".contains(c))
        {
            break;
        }
        if m.kind == NameType::Per {
            break;
        }
        start = m.start;
    }
    Some(Span::new(start, end))
}
