//! Numbers that number or only name: ordinals, telephone numbers, dockets, addresses.

use super::{Draft, NONE, Scan};
use crate::numbers::numeral::{self, Numeral};
use crate::numbers::units::makes_word;
use crate::report::{NumberKind, Span};
use crate::text::words::any;

impl Scan<'_> {
    /// 第(一)项, as laws count.
    fn clause(&self, i: usize) -> Option<Draft> {
        let at = i + 2;
        let a = self.read(at).filter(|a| self.char(i + 1) == '(' && self.char(a.end) == ')')?;
        let len = self.starts(a.end + 1, any!("项 款 目 条"))?;
        Some(self.clause_of(i, Span::new(at as u32, a.end as u32), &a, a.end + 1, len))
    }

    /// The clause from `start` whose numeral stands at `place` and whose unit, of `len` characters, at `unit`.
    fn clause_of(&self, start: usize, place: Span, numeral: &Numeral, unit: usize, len: usize) -> Draft {
        Draft {
            start,
            end: unit + len,
            numeral: place,
            kind: NumberKind::Ordinal,
            value: numeral.value,
            unit: Some(self.written(unit, unit + len)),
            rule: "numbers.ordinal",
            ..NONE
        }
    }

    /// 第七, 第79届, 第90+4分钟, 第三次.
    pub(super) fn ordinal(&self, i: usize) -> Option<Draft> {
        if let Some(draft) = self.clause(i) {
            return Some(draft);
        }
        let at = self.skip_spaces(i + 1);
        if !numeral::is_numeral(self.char(at)) && self.char(at) != '几'
            || self.starts(i, any!("第一时间 第三者 第一线 第一手 第二故乡 第几 第三产业链")).is_some()
        {
            return None;
        }
        let a = self.read(at)?;
        // 第41(1)条
        if self.char(a.end) == '('
            && let Some(b) = self.read(a.end + 1)
            && self.char(b.end) == ')'
            && let Some(len) = self.starts(b.end + 1, any!("条 款 项"))
        {
            return Some(self.clause_of(i, Span::new(at as u32, a.end as u32), &a, b.end + 1, len));
        }
        let mut draft = Draft {
            start: i,
            end: a.end,
            numeral: Span::new(at as u32, a.end as u32),
            kind: NumberKind::Ordinal,
            value: a.value,
            high: a.high,
            rule: "numbers.ordinal",
            ..NONE
        };
        if a.value.is_none() {
            draft.text = Some(self.written(at, a.end));
        }
        if self.char(a.end) == '+'
            && let Some(b) = self.read(a.end + 1)
        {
            draft.text = Some(format!("{}+{}", a.value?, b.value?));
            draft.end = b.end;
            draft.numeral.end = b.end as u32;
        } else if let Some((mid, false)) = self.joiner(a.end, &a)
            && let Some(b) = self.read(mid + usize::from(self.char(mid) == '第'))
            && b.value.zip(a.value).is_some_and(|(y, x)| y.to_f64() > x.to_f64())
        {
            draft.high = b.value;
            draft.end = b.end;
            draft.numeral.end = b.end as u32;
        }
        // 第 13 版
        if at > i + 1
            && self.starts(self.skip_spaces(draft.end), any!(RANKED)).is_some()
            && self.char(draft.end + 1) != '大'
        {
            draft.end = self.skip_spaces(draft.end);
        }
        const RANKED: &str = "百分位 个百分位 套 栋 幢 届 任期 任 军团 集团军 国 条 卷 分钟 号 名 位 次 批次 批 轮 宗 起 稿 期 章 节 页 版 个 项 部 集 季 代 级 回 场 局 盘 阶段 款 例 大 类 种 家 艘 架 座 颗 梯队 航站楼 站 天 周 年 人 城 层 楼 道 步 支 只 本 篇 辑 册 声部 波 组 跑道 小时 排 棒 把 粒 公里 圈 枪 跳 洞 球 金 枚 顺位 趟 班 车间 医院 胎 课";
        const CLASSIFIERS: &str = "张 旅 件 户 辆 台 间 所 份 首 幅 头 匹 双 队 门 桌 席 票 团 营 连 师 员 县 区 脚 记 针 剂 遍 窟 度 笔 桩 扇 具 封 学期 频道 车道 赛季 部分";
        let classifier = self
            .starts(draft.end, any!(CLASSIFIERS))
            .filter(|&len| len > 1 || !makes_word(self.char(draft.end), self.char(draft.end + 1)));
        if let Some(len) = classifier {
            draft.unit = Some(self.written(draft.end, draft.end + len));
            draft.end += len;
        } else if let Some(len) = self.starts(draft.end, any!(RANKED)) {
            let unit = self.chars.get(draft.end..draft.end + len).unwrap_or_default();
            let word = matches!(
                (unit, self.char(draft.end + len)),
                (['名'], '单')
                    | (['人'], '民' | '称')
                    | (['家'], '庭')
                    | (['部'], '长')
                    | (['次'], '生')
                    | (['国'], '际')
                    | (['城'], '市')
                    | (['道'], '路')
                    | (['代'], '表')
                    | (['节'], '目')
                    | (['组'], '织')
                    | (['站'], '在' | '点')
                    | (['位'], '于')
                    | (['号'], '召')
                    | (['大'], '队' | '学' | '道' | '街' | '楼' | '厦')
                    | (['支'], '队')
                    | (['周'], '期' | '刊')
                    | (['天'], '文')
                    | (['大'], '马')
                    | (['课'], '题' | '程' | '堂')
                    | (['年'] | ['金'] | ['医', '院'] | ['车', '间'], _)
            );
            if !word {
                let minute = unit != ['大'] && self.char(draft.end + len) == '钟';
                draft.unit = Some(self.written(draft.end, draft.end + len));
                draft.end += len + usize::from(minute);
            }
        }
        Some(draft)
    }

    /// Where an address of electronic mail ends that holds the digit at `i`: news365@126.com.
    pub(super) fn mailbox(&self, i: usize) -> Option<usize> {
        const LONGEST: usize = 40;
        let part = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '@');
        let before = self.chars.get(i.saturating_sub(LONGEST)..i)?.iter().rev().take_while(|c| part(c));
        let after = self.rest(i).iter().take(LONGEST).take_while(|c| part(c));
        let length = after.clone().count();
        let run: String = self.chars.get(i - before.count()..i + length)?.iter().collect();
        let (name, host) = run.split_once('@')?;
        (!name.is_empty() && host.contains('.')).then_some(i + length)
    }

    /// 0699-7718110, (08)7000-113, 拨打110.
    pub(super) fn telephone(&self, i: usize) -> Option<Draft> {
        let digits = |i: usize| (0..12).take_while(|k| self.char(i + k).is_ascii_digit()).count();
        let mut draft = Draft {
            start: i,
            end: i,
            numeral: Span::new(i as u32, i as u32),
            kind: NumberKind::Other,
            rule: "numbers.telephone",
            ..NONE
        };
        let mut end = i;
        if self.char(i) == '(' {
            let area = digits(i + 1);
            if self.char(i + 1) != '0' || !(2..=4).contains(&area) || self.char(i + 1 + area) != ')' {
                return None;
            }
            end = i + area + 2;
            if digits(end) < 3 {
                return None;
            }
        } else if self.before(i).last().is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.')) {
            return None;
        }
        let first = digits(end);
        let mut groups = 1;
        let mut total = first;
        end += first;
        while self.char(end) == '-' && digits(end + 1) >= 3 {
            let more = digits(end + 1);
            groups += 1;
            total += more;
            end += more + 1;
        }
        let called = |text: &[char]| {
            (1..=text.len()).any(|k| {
                any!("拨打 电话 热线 专线 致电 传真 来电 客服 短信 手机号")
                    .ends(text.get(..k).unwrap_or_default())
                    .is_some()
            })
        };
        let window = self.chars.get(i.saturating_sub(12)..i).unwrap_or_default();
        let clause = window.iter().rposition(|c| matches!(c, '。' | ',' | ';' | '\n')).map_or(0, |k| k + 1);
        let cued = || called(window.get(clause..).unwrap_or_default());
        // 2835 1473
        if first == 4 && groups == 1 && self.char(end) == ' ' && digits(end + 1) == 4 && cued() {
            total += 4;
            groups = 2;
            end += 5;
        }
        // 0577-6688 2100
        if self.char(i) == '0' && groups == 2 && self.char(end) == ' ' && digits(end + 1) == 4 && total <= 8 {
            total += 4;
            end += 5;
        }
        // 138****5678: digits made unreadable
        let stars = (0..12).take_while(|k| self.char(end + k) == '*').count();
        if stars >= 3 && total >= 3 {
            end += stars + digits(end + stars);
            draft.text = Some(self.written(i, end));
            draft.end = end;
            draft.numeral.end = end as u32;
            return Some(draft);
        }
        if self.char(end).is_ascii_digit() || matches!(self.char(end), '.' | ',') && self.char(end + 1).is_ascii_digit()
        {
            return None;
        }
        let area_code = groups >= 2 && self.char(i) == '0' && first <= 4 && total >= 8;
        let service = groups == 3 && matches!(self.char(i), '4' | '8') && first == 3;
        let mobile = groups == 1
            && first == 11
            && self.char(i) == '1'
            && matches!(self.char(i + 1), '3'..='9')
            && self.unit(end).is_none();
        let short = cued()
            && groups == 1
            && (first == 3 || first >= 5)
            && self.unit(end).is_none()
            && !matches!(self.char(end), '多' | '余' | '来' | '几')
            && !numeral::is_numeral(self.char(end));
        if !(area_code || service || mobile || short || self.char(i) == '(' || groups >= 2 && total >= 7 && cued()) {
            return None;
        }
        draft.text = Some(self.written(i, end));
        draft.end = end;
        draft.numeral.end = end as u32;
        Some(draft)
    }

    /// 案号23-719, 批准号:42271137: a number that only names.
    pub(super) fn docket(&self, i: usize) -> Option<Draft> {
        let before = self.before(i);
        let before = before.strip_suffix(&[' ']).unwrap_or(before);
        let before = match before {
            [head @ .., ':' | '为' | '是'] => head,
            _ => before,
        };
        any!("案号 编号 文号 批号 单号 证号 注册号 登记号 批准号 学号 序号 账号 帐号 卡号 专利号 邮编 邮政编码 档案号 案件号")
            .ends(before)?;
        let mut end = i;
        let mut dashes = 0;
        while self.char(end).is_ascii_digit() || self.char(end) == '-' && self.char(end + 1).is_ascii_digit() {
            dashes += usize::from(self.char(end) == '-');
            end += 1;
            if end - i > 40 {
                return None;
            }
        }
        let plain = !self.char(end).is_alphanumeric() && !matches!(self.char(end), '.' | '%');
        let value = numeral::read(self.rest(i)).and_then(|n| n.value).filter(|_| dashes == 0);
        (plain && (dashes > 0 || value.is_some())).then(|| Draft {
            start: i,
            end,
            numeral: Span::new(i as u32, end as u32),
            kind: NumberKind::Other,
            value,
            text: (dashes > 0).then(|| self.written(i, end)),
            rule: "numbers.label",
            ..NONE
        })
    }

    /// 192.168.0.1, 1.2.3: no numbers; the position after.
    pub(super) fn dotted(&self, i: usize) -> Option<usize> {
        let mut end = i;
        let mut dots = 0;
        while self.char(end).is_ascii_digit() || self.char(end) == '.' && self.char(end + 1).is_ascii_digit() {
            dots += usize::from(self.char(end) == '.');
            end += 1;
            if end - i > 64 && dots == 0 {
                return None;
            }
        }
        (dots >= 2).then_some(end)
    }

    /// 9·11, 7·20: events named by their days.
    pub(super) fn anniversary(&self, i: usize) -> Option<usize> {
        let digits = |i: usize| (0..3).take_while(|k| self.char(i + k).is_ascii_digit()).count();
        let a = digits(i);
        let b = digits(i + a + 1);
        let fits = self.char(i + a) == '·' && matches!((a, b), (1 | 2, 1 | 2));
        fits.then_some(i + a + 1 + b)
    }

    /// 90后, 00后: those born in such years.
    pub(super) fn generation(&self, i: usize) -> Option<usize> {
        let fits = matches!(self.char(i), '5'..='9' | '0' | '1')
            && matches!(self.char(i + 1), '0' | '5')
            && self.char(i + 2) == '后'
            && !self.before(i).last().is_some_and(|&c| c.is_ascii_alphanumeric() || c == '.');
        fits.then_some(i + 3)
    }

    /// The end of a web address.
    pub(super) fn address(&self, i: usize) -> Option<usize> {
        self.starts(i, any!("http:// https:// www."))?;
        let len = self.rest(i).iter().take_while(|c| c.is_ascii_graphic()).count();
        Some(i + len)
    }
}
