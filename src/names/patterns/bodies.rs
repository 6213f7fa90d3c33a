//! Bodies of a place, its forces and ministers.

use super::Reader;
use crate::facts;
use crate::names::mention;
use crate::names::nested::is_body;
use crate::report::{Mention, NameType, Token};
use crate::text::is_han;
use crate::text::words::{Any, any};

/// Bodies that stand right after their place, with nothing between.
const AT_ONCE: &[&str] = &[
    "政府",
    "过渡政府",
    "军政府",
    "临时政府",
    "总统府卫队",
    "警方",
    "军方",
    "军队",
    "武装力量",
    "武装部队",
    "议会",
    "国会",
    "总统府",
    "总理府",
    "首相府",
];

/// What a body of a place is called.
static BODIES: &Any = any!(
    "政府 过渡政府 军政府 临时政府 总统府卫队 人民政府 总理府 总统府 首相府 议会 国会 警方 警察局 军方 军队 武装力量 武装部队 外交部 国防部 \
     财政部 内政部 卫生部 教育部 司法部 交通部 能源部 经济部 农业部 大使馆 使馆 领事馆 总领事馆 法院 \
     人民法院 检察院 人民检察院 公安局 公安厅 监狱 供销联社 杂技团 歌舞团 艺术团 警察厅 医院 人民医院 \
     大学 中学 小学 图书馆 博物馆 美术馆 市委 县委 州委 省委 区委 党委 局 财政厅 教育厅 商务厅 民政厅 \
     水利厅 交通运输厅 农业农村厅 生态环境厅 自然资源厅 应急管理厅 委员会 管理局 电视台 日报 通讯社 海关 \
     气象局 气象台 地震局 总队 支队 有限公司 集团 重点实验室 专业合作社 促进会 联合会 基金会 证券交易所 \
     研究院 研究所 公会 总商会 中央地检 检测中心 检验中心 鉴定中心 鉴定所 检测所 监测站 监测中心"
);

/// `names.body`: a place and the body of that place, where the model saw the place alone.
pub(super) fn bodies(reader: &Reader, flat: &mut Vec<Mention>) {
    const LONGEST: u32 = 16;
    let mut out: Vec<Mention> = Vec::with_capacity(flat.len());
    let mut rest = std::mem::take(flat).into_iter().peekable();
    while let Some(mut m) = rest.next() {
        let apart = |n: &&Mention| {
            let level = "省市县区州镇乡村国".contains(reader.char(n.end as usize - 1));
            n.kind == NameType::Per || n.kind == NameType::Loc && level || n.kind == NameType::Org && n.start == m.end
        };
        let limit = rest.peek().filter(apart).map_or(u32::MAX, |n| n.start);
        if let Some(last) = out.last()
            && m.start < last.end
        {
            continue;
        }
        for goes_on in [forces, team] {
            if let Some(end) = goes_on(reader, &m).filter(|&end| end <= limit) {
                m = mention(m.start, end, NameType::Org, "names.body", m.confidence);
            }
        }
        if m.kind == NameType::Loc && m.end - m.start >= 2 {
            let place: String = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default().iter().collect();
            let mut at = m.end;
            let mut end = None;
            // 广东省政府 as one word goes on after the place.
            let placed = place.ends_with(['省', '市', '县', '州', '区']) && reader.starts(m.end as usize, "政府");
            let word_at = |at: u32| {
                let over = || reader.tokens.get(reader.tokens.partition_point(|t| t.end <= at)).filter(|_| placed);
                let word =
                    reader.token_at(at as usize).or_else(|| over().filter(|t| at == m.end && t.start == m.start));
                word.map(|t| Token { start: at, ..*t })
            };
            while let Some(word) = word_at(at).filter(|t| t.end <= limit.min(m.end + LONGEST)) {
                let pos = word.pos.name();
                let text: String =
                    reader.chars.get(word.start as usize..word.end as usize).unwrap_or_default().iter().collect();
                let fits = pos.starts_with('n')
                    || matches!(pos, "vn" | "b" | "j" | "l" | "x" | "a")
                    || matches!(text.as_str(), "和" | "促进" | "发展" | "交流" | "保护" | "选举")
                    || text == "与" && at > m.end;
                if !fits || !text.chars().all(is_han) {
                    break;
                }
                at = word.end;
                let tail: String = reader.chars.get(m.end as usize..at as usize).unwrap_or_default().iter().collect();
                // 国防部长 is an office, not the ministry; a bare 局 or 委 needs a word before it.
                let office = matches!(reader.char(at as usize), '长') || reader.starts(at as usize, "委员");
                // 贸易与一体化部|部长
                let ministry = tail.ends_with('部')
                    && facts::state(&place).is_some()
                    && ["部长", "副部长", "发言人"].iter().any(|o| reader.starts(at as usize, o));
                // 鹿寮国|小学童: a school of Taiwan by its short name
                let school = tail.ends_with("中小学") || place.ends_with("寮国") && place.chars().count() >= 3;
                let body = !school
                    && BODIES
                        .ends(reader.chars.get(m.end as usize..at as usize).unwrap_or_default())
                        .is_some_and(|length| length >= 2 || at - m.end > 1)
                    || ministry;
                // 吉打|州政府
                let tail =
                    tail.strip_prefix(['州', '省', '市', '县']).filter(|_| place.chars().count() >= 2).unwrap_or(&tail);
                let at_once = AT_ONCE.contains(&tail) || !AT_ONCE.iter().any(|b| tail.ends_with(b));
                let metonym = AT_ONCE.contains(&tail) && facts::capital_of(&place).is_some();
                // 汝矣岛|国会: where it stands
                let stands = tail == "国会" && place.ends_with(['岛', '区', '路', '街']);
                if body && !office && at_once && !metonym && !stands {
                    end = Some(at);
                }
            }
            // 收押|所内: words part these elsewhere.
            let after = reader.chars.get(m.end as usize..).unwrap_or_default();
            let jail = any!("看守所 收押所 惩教所 戒毒所").starts(after).is_some();
            // 莎阿南|地庭, 怡保|推事庭, 智利|选举法|院院长
            let court =
                any!("农商行 农商银行 村镇银行 农信社 刑大 推事庭 地庭 高庭 高等法庭 地方法庭 选举法院 最高选举法院")
                    .starts(after)
                    .map(|n| m.end + n as u32);
            // 松木街道|司法所主持调解
            let town = place.ends_with(['镇', '乡', '道', '村', '县', '区']);
            let station = town && any!("司法所 财政所 卫生院 税务所 供电所").starts(after).is_some();
            let end =
                end.or(court).or(((jail || station) && reader.char(m.end as usize + 3) != '长').then_some(m.end + 3));
            // 马来西亚|铁路衔接有限公司
            let firm = || {
                let length =
                    reader.run_to(m.end as usize, 6, 16, any!("有限公司 控股公司 投资银行 开发银行 发展银行"))?;
                let own = after.get(..length)?;
                let plain = !own.iter().any(|c| "的在与对向是了将被等和一两三".contains(*c))
                    && own.iter().filter(|c| **c == '有').count() <= 1;
                plain.then_some(m.end + length as u32)
            };
            let end = end.or_else(firm);
            // 韩国|电视台|某台: the body has a name of its own.
            // 德国|智库|某研究所: so has one that begins within.
            // 新加坡|承包商|公会: a word for a body is no name.
            let own = |n: &Mention, end: u32| {
                let slice = |from: u32, to: u32| reader.chars.get(from as usize..to as usize).unwrap_or_default();
                let word = || BODIES.is(slice(n.start, n.end)) && !any!("和 与 及").within(slice(m.end, n.start));
                n.kind == NameType::Org && (m.end + 1..=end).contains(&n.start) && !(n.end == end && word())
            };
            if let Some(end) = end.filter(|&end| rest.peek().is_none_or(|n| !own(n, end))) {
                m = mention(m.start, end, NameType::Org, "names.body", m.confidence);
            }
        }
        out.push(m);
    }
    *flat = out;
}

/// Where the name of a team ends that goes on after `m` with the day of what it was set up for:
/// 国务院|“4·12”特别重大火灾事故调查组.
fn team(reader: &Reader, m: &Mention) -> Option<u32> {
    let rest = reader.chars.get(m.end as usize..).filter(|_| matches!(m.kind, NameType::Loc | NameType::Org))?;
    let close = rest.iter().take(9).position(|&c| c == '”').filter(|_| rest.first() == Some(&'“'))?;
    let day = rest.get(1..close)?;
    let dated = day.contains(&'·') && day.iter().all(|c| c.is_ascii_digit() || *c == '·');
    let own = m.end as usize + close + 1;
    let length = reader.run_to(own, 3, 24, any!("指挥部 调查组 专案组 工作组 领导小组 专家组"))?;
    dated.then_some((own + length) as u32)
}

/// Where the name of a state's forces ends that goes on after `m`: 俄|武装力量, 朝鲜武装力量|部队.
fn forces(reader: &Reader, m: &Mention) -> Option<u32> {
    let stand_at = |at: usize| ["武装力量", "武装部队"].iter().any(|f| reader.starts(at, f));
    let end = m.end as usize;
    let letter = || m.end - m.start == 1 && facts::is_state_letter(reader.char(m.start as usize));
    match m.kind {
        NameType::Loc if letter() && stand_at(end) => Some(m.end + 4),
        // 菲|海军“…”号护卫舰
        NameType::Loc if letter() && reader.any_at(end, any!("海军 空军 陆军")).is_some() => Some(m.end + 2),
        NameType::Org if reader.starts(end, "部队") && stand_at(end.saturating_sub(4)) => Some(m.end + 2),
        _ => None,
    }
}

/// `names.minister`: 新加坡国家发展部长 is the minister of a state, the ministry is not named.
pub(super) fn ministers(reader: &Reader, flat: &mut Vec<Mention>) {
    let office = |m: &Mention| {
        let end = m.end as usize;
        let name = reader.chars.get(m.start as usize..end).unwrap_or_default();
        // 日本外交部门, too
        let split = name.ends_with(&['部']) && matches!(reader.char(end), '长' | '门');
        m.kind == NameType::Org && (split || reader.starts(end, "部长") && !is_body(name))
    };
    flat.retain_mut(|m| {
        if !office(m) {
            return true;
        }
        let name: String = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default().iter().collect();
        let state = facts::leading_state(&name).map(|(_, rest)| name.chars().count() - rest.chars().count());
        m.end = m.start + state.unwrap_or(0) as u32;
        m.kind = NameType::Loc;
        m.rule = "names.minister";
        state.is_some()
    });
}
