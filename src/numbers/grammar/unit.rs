//! What stands after a numeral: its unit, and what the two together say.

use super::{Draft, Scan, Tail, Taken};
use crate::numbers::decimal::Decimal;
use crate::numbers::numeral::{self, Numeral, Style};
use crate::numbers::units::{Unit, makes_word};
use crate::report::{Modifier, NumberKind, Span, Token};
use crate::text::is_han;
use crate::text::words::any;

/// A numeral and the unit after it.
struct Measure<'a> {
    numeral: &'a Numeral,
    /// The unit in the reading.
    name: &'a [char],
    span: Span,
    /// The unit as it is written.
    written: String,
    /// The numeral is one Chinese digit.
    single: bool,
    /// The numeral is 一.
    one: bool,
}

impl Scan<'_> {
    /// What stands after a numeral that ends at `i`.
    pub(super) fn unit(&self, i: usize) -> Option<Tail> {
        let mut j = self.skip_spaces(i);
        if let Some(tail) = self.spaced_point(j) {
            return Some(tail);
        }
        let (mut len, unit) = self.tables.units.at(self.rest(j))?;
        // 25.4个点, but 两个点球
        if self.starts(j, any!("个点球 个点位 个点赞")).is_some() {
            len = 1;
        }
        // 积30分|升至榜首
        if self.starts(j, any!("分升至 分升到 分升入 分升为")).is_some() {
            return Some(Tail { unit: Some(Unit::Noun), span: Span::new(j as u32, j as u32 + 1), end: j + 1 });
        }
        // 四成六升至五成
        if self.char(j) == '升' && len == 1 && self.char(i.wrapping_sub(2)) == '成' {
            return None;
        }
        let mut end = j + len;
        let mut unit = unit.clone();
        // 六个加仑
        if unit == Unit::Classifier
            && len == 1
            && self.char(j) == '个'
            && let Some((more, Unit::Quantity)) = self.tables.units.at(self.rest(end))
            && more >= 2
        {
            j += len;
            end += more;
            unit = Unit::Quantity;
        }
        // 2 令吉兑新元升至3.25: at the head of a line; 七成五 派息
        let line = || {
            (1..=2).any(|n| {
                i >= n && (i == n || self.char(i - n - 1) == '\n') && (i - n..i).all(|k| self.char(k).is_ascii_digit())
            })
        };
        let parted = match unit {
            Unit::Money(_) | Unit::Yuan => (end..end + 4).all(|k| is_han(self.char(k))) && line(),
            Unit::Classifier | Unit::Noun => len == 1 && numeral::is_chinese(self.char(i - 1)),
            _ => false,
        };
        if parted && self.char(i) == ' ' {
            return None;
        }
        // 1 双溪大年: a rank and what it ranks
        if j > i && len == 1 && self.token_at(j).is_some_and(|t| t.end as usize > end) {
            return None;
        }
        let c = self.char(j);
        let last = self.char(end - 1);
        if last.is_ascii_alphabetic() && self.char(end).is_ascii_alphanumeric() && self.char(end) != '/' {
            return None;
        }
        // 10派3.5元
        if j > i && c.is_ascii_digit() || matches!(c, '转' | '派' | '送') && self.char(end).is_ascii_digit() {
            return None;
        }
        let next = self.char(end);
        // words that begin like a unit: 人民, 分别, 成立
        let adult = c == '成' && next == '人' && !"礼票用教式".contains(self.char(end + 1));
        // 连八成|都保不住
        let even =
            c == '成' && next == '都' && (self.ends(i - 1, any!("连")) || "不没保还难要".contains(self.char(end + 1)));
        // 约八成|为缺血性
        let share = c == '成' && next == '为' && i > 0 && self.ends(i - 1, any!("约 近 逾 超 超过 将近 其中"));
        let margin = self.starts(j, any!("分之差")).is_some();
        if len == 1 && makes_word(c, next) && !adult && !even && !share && !margin {
            return None;
        }
        // 二百两 is a weight, 两人 is not; 九巴 is a bus company
        let before = self.char(i.wrapping_sub(1));
        if len == 1 && (c == '两' && !numeral::is_numeral(before) || c == '巴' && numeral::is_chinese(before)) {
            return None;
        }
        if unit == Unit::Yuan
            && c == '元'
            && self.tables.currencies.at(self.rest(end)).is_some_and(|(_, code)| *code == "CNY")
        {
            let (more, _) = self.tables.currencies.at(self.rest(end)).unwrap_or((0, &""));
            end += more;
            unit = Unit::Money("CNY");
        }
        Some(Tail { unit: Some(unit), span: Span::new(j as u32, end as u32), end })
    }

    /// 个 百 分 点: percentage points with blanks inside.
    fn spaced_point(&self, i: usize) -> Option<Tail> {
        const LETTERS: [char; 3] = ['百', '分', '点'];
        let mut end = i + usize::from(self.char(i) == '个');
        let mut spaces = 0;
        for letter in LETTERS {
            let at = self.skip_spaces(end);
            spaces += at - end;
            if self.char(at) != letter {
                return None;
            }
            end = at + 1;
        }
        let span = Span::new(i as u32, end as u32);
        (spaces > 0).then_some(Tail { unit: Some(Unit::Point("个百分点")), span, end })
    }

    /// Kind, unit and value by what follows.
    pub(super) fn with_unit(&self, draft: &mut Draft, numeral: &Numeral, tail: Tail) -> Taken {
        let single = numeral.style == Style::One;
        let measure = Measure {
            numeral,
            name: self.chars.get(tail.span.start as usize..tail.end).unwrap_or_default(),
            span: tail.span,
            written: self.written(tail.span.start as usize, tail.end),
            single,
            one: draft.value == Some(Decimal::ONE) && single && !draft.is_range(),
        };
        let (name, written, one) = (measure.name, measure.written.as_str(), measure.one);
        let quakes = any!("震度 烈度 震度为 震度达");
        let Some(unit) = tail.unit else { return Ok(true) };
        let bare_end = std::mem::replace(&mut draft.end, tail.end);
        match unit {
            Unit::Percent(power) => {
                draft.shift(power);
                draft.measure(NumberKind::Percent, "%", "numbers.percent")
            }
            Unit::Point(name) => draft.measure(NumberKind::PercentagePoint, name, "numbers.point"),
            Unit::Tenths => self.tenths(draft, bare_end),
            Unit::Discount => {
                if draft.value.is_none_or(|v| v.to_f64() >= 100.0) || one && !self.ends(draft.start, any!("打 扣 为"))
                {
                    return Err(draft.end);
                }
                let tens = numeral.digits == 2 || draft.value.is_some_and(|v| v.to_f64() > 10.0);
                draft.shift(if tens { 0 } else { 1 });
                draft.measure(NumberKind::Percent, "%", "numbers.discount")
            }
            Unit::Money(_) | Unit::Cent(_) | Unit::Yuan | Unit::Coin(_) => self.money(draft, &measure, unit),
            Unit::Quantity => self.quantity(draft, &measure),
            Unit::Age => {
                let length = name.len() - usize::from(matches!(name, [.., '大' | '半']));
                let start = tail.span.start as usize;
                // 8岁半
                if name.ends_with(&['半']) {
                    draft.add(Decimal::int(5).shift(-1));
                }
                draft.measure(NumberKind::Age, &self.written(start, start + length), "numbers.age")
            }
            Unit::Decade => {
                if draft.value.is_none_or(|v| v.to_f64() > 12.0 || v.to_f64() < 2.0) {
                    return Err(draft.end);
                }
                draft.shift(1);
                draft.high = draft.high.or(draft.value).and_then(|v| v.plus(Decimal::int(9)));
                draft.kind = NumberKind::Age;
                draft.rule = "numbers.decade";
                draft.unit = Some("岁".into());
                Ok(true)
            }
            Unit::Ordinal => self.numbered(draft, &measure, bare_end),
            Unit::Other if name == ['弱'] && !self.ends(draft.start, quakes) => Ok(false),
            Unit::Bare if self.ends(draft.start, quakes) => draft.measure(NumberKind::Other, written, "numbers.other"),
            Unit::Other => draft.measure(NumberKind::Other, written, "numbers.other"),
            Unit::Bare => {
                if one || draft.start > 0 && self.ends(draft.start, any!("自 加 增")) {
                    return Err(draft.end);
                }
                draft.measure(NumberKind::Cardinal, written, "numbers.best")
            }
            Unit::Noun => {
                // 一女子, 一男童
                let word = matches!(name, ['男' | '女']) && "子童孩婴星生".contains(self.char(draft.end));
                let few = draft.open.is_some()
                    && draft.start == draft.numeral.start as usize
                    && self.char(draft.start) == '几';
                if few || one && (word || !matches!(name, ['男' | '女' | '球' | '国'])) {
                    return Err(draft.end);
                }
                draft.measure(NumberKind::Cardinal, written, "numbers.noun")
            }
            Unit::Classifier => self.classified(draft, &measure),
        }
    }

    /// 三成, 三成五, 一成半, 四成多; `bare_end` is where the numeral ends.
    fn tenths(&self, draft: &mut Draft, bare_end: usize) -> Taken {
        let chars = self.chars.get(draft.start..bare_end).unwrap_or_default();
        if draft.value.is_none_or(|v| v.to_f64() > 10.0) || chars.iter().any(|&c| c == '百' || c == '千') {
            return Ok(false);
        }
        let range = draft.is_range();
        draft.shift(1);
        let j = self.skip_spaces(draft.end);
        // 打击率3成25
        if let Some(part) = self.read(j).filter(|n| n.digits == 2 && n.end == j + 2 && self.unit(n.end).is_none())
            && j == draft.end
            && !range
        {
            part.value.into_iter().for_each(|part| draft.add(part.shift(-1)));
            draft.end = part.end;
        } else if let Some(d) = numeral::digit(self.char(j)).or(self.char(j).to_digit(10))
            && d > 0
            && !range
            // 高开三成 一手赚: another phrase
            && (j == draft.end || !is_han(self.char(j + 1)))
            && self.read(j).is_some_and(|n| n.end == j + 1 && self.unit(j + 1).is_none())
        {
            draft.add(Decimal::int(u128::from(d)));
            draft.end = j + 1;
        } else if self.char(draft.end) == '半' && !range {
            draft.add(Decimal::int(5));
            draft.end += 1;
        }
        // 四成多, 三成余
        let over = matches!(self.char(draft.end), '多' | '余') && !"样数元次".contains(self.char(draft.end + 1));
        if over && !range && draft.open.is_none() {
            draft.open = Some(Modifier::Over);
            draft.end += 1;
        }
        draft.measure(NumberKind::Percent, "%", "numbers.tenths")
    }

    /// Money, by the unit that names it.
    fn money(&self, draft: &mut Draft, measure: &Measure, unit: Unit) -> Taken {
        let (name, range) = (measure.name, draft.is_range());
        match unit {
            Unit::Money(code) => {
                if self.char(draft.end) == '币' {
                    draft.end += 1;
                }
                if !range {
                    self.cents_of(draft, code);
                }
                draft.measure(NumberKind::Money, code, "numbers.money")
            }
            Unit::Cent(code) => {
                draft.shift(-2);
                draft.measure(NumberKind::Money, code, "numbers.money")
            }
            // 这一角 is no coin
            Unit::Coin(_) if measure.one && name.len() == 1 && self.char(draft.end).is_alphabetic() => Err(draft.end),
            // 坍塌一角, 缺了一角
            Unit::Coin(_)
                if name == ['角']
                    && measure.one
                    && self.ends(draft.start, any!("坍塌 塌了 缺了 缺 露出 掀起 掀开 占据 挖去 冰山 桌 墙")) =>
            {
                Err(draft.end)
            }
            // 八仙 is no coin, 每股派5仙 and 15仙 are
            Unit::Coin(_)
                if name == ['仙'] && measure.numeral.chinese && self.per(draft.start, draft.end).is_none() =>
            {
                Err(draft.end)
            }
            Unit::Coin(power) => {
                draft.shift(power);
                if !range && power == -1 {
                    self.cents_after(draft, -2, any!("分 仙"));
                }
                // 仙 are Hong Kong's where the text is of no country that has its own
                let home = if name == ['仙'] && matches!(self.home, "CNY" | "TWD") { "HKD" } else { self.home };
                draft.measure(NumberKind::Money, home, "numbers.money")
            }
            _ if name == ['块'] && !range && !self.is_money_block(draft, measure.numeral) => {
                draft.measure(NumberKind::Cardinal, &measure.written, "numbers.classifier")
            }
            _ => {
                if name == ['毛'] {
                    draft.value = draft.value.map(|v| v.shift(-1));
                }
                if !range {
                    self.cents(draft, matches!(name, ['块' | '蚊']));
                }
                let code = self.prefix_currency(draft.start).or_else(|| self.currency_in_brackets(draft.end));
                draft.measure(NumberKind::Money, code.unwrap_or(self.home), "numbers.money")
            }
        }
    }

    /// A quantity, with what a smaller unit adds; 三度 may be how often something was done.
    fn quantity(&self, draft: &mut Draft, measure: &Measure) -> Taken {
        let (name, range) = (measure.name, draft.is_range());
        let prefix = any!("摄氏 华氏").ends(self.before(draft.start)).filter(|_| matches!(name, ['度' | '°']));
        if name == ['"'] && self.is_quote(draft.end) {
            return Ok(false);
        }
        if name == ['度'] && prefix.is_none() {
            if measure.one || self.ends(draft.start, any!("一 再 几")) {
                return Err(draft.end);
            }
            // 曾三度访华: three times
            // 7度故障, but 气温6度
            let warm = || {
                self.before(draft.start)
                    .iter()
                    .any(|c| matches!(c, '每' | '电' | '温' | '热' | '冷' | '暖' | '震' | '烧'))
            };
            let digit = measure.single || measure.numeral.digits == 1 && !warm();
            if digit && !range && draft.value.is_some_and(|v| v.to_f64() < 10.0) && self.is_done(draft.start, draft.end)
            {
                return draft.measure(NumberKind::Cardinal, &measure.written, "numbers.classifier");
            }
        }
        let mut unit = String::new();
        if let Some(length) = prefix {
            draft.start -= length;
            unit = self.written(draft.start, draft.start + length);
        }
        unit += &measure.written;
        if !range && let Some((part, end)) = self.smaller(measure.span, draft.end) {
            draft.add(part);
            draft.end = end;
        } else if !range && self.char(draft.end) == '半' && !matches!(self.char(draft.end + 1), '个' | '径' | '年')
        {
            draft.add(Decimal::int(5).shift(-1));
            draft.end += 1;
        }
        draft.measure(NumberKind::Quantity, &unit, "numbers.quantity")
    }

    /// 5号, 302路, 二审; `bare_end` is where the numeral ends.
    fn numbered(&self, draft: &mut Draft, measure: &Measure, bare_end: usize) -> Taken {
        let (single, one) = (measure.single, measure.one);
        match measure.name {
            ['号'] if one => return Err(draft.end),
            ['审'] if !single => return Err(draft.end),
            // 64路监控
            ['路']
                if self.starts(draft.end, any!("摄像 监控 视频 音频 信号 传感 通道 数据 光纤 纵队 大军")).is_some() =>
            {
                return draft.measure(NumberKind::Cardinal, &measure.written, "numbers.classifier");
            }
            ['路'] if single || self.char(draft.end) == '走' => {
                // 机场二路
                let named = single && !one && self.char(draft.start.wrapping_sub(1)).is_alphabetic();
                if named {
                    draft.end = bare_end;
                    draft.kind = NumberKind::Ordinal;
                    draft.in_name = true;
                    draft.rule = "numbers.road";
                }
                return Ok(named);
            }
            ['号' | '路'] => draft.in_name = true,
            _ => {}
        }
        draft.measure(NumberKind::Ordinal, &measure.written, "numbers.ordinal")
    }

    /// A number of things, by their classifier; money and points of an index look alike.
    fn classified(&self, draft: &mut Draft, measure: &Measure) -> Taken {
        let (name, written, numeral) = (measure.name, measure.written.as_str(), measure.numeral);
        // 命中4个|三分
        let basket = name == ['分'] && numeral.chinese && self.ends(draft.start, any!("个 记 颗 粒"));
        if basket && draft.numeral.end - draft.numeral.start == 1 {
            return Err(draft.end);
        }
        // 每股5分
        if name == ['分'] && self.per(draft.start, draft.end).as_deref() == Some("股") {
            draft.shift(-2);
            return draft.measure(NumberKind::Money, self.home, "numbers.money");
        }
        // 三個一毫四, as said in Hong Kong
        if name == ['个'] && self.read(draft.end).is_some_and(|n| n.style == Style::One && self.char(n.end) == '毫') {
            if !draft.is_range() {
                self.cents(draft, false);
            }
            let code = self.prefix_currency(draft.start).unwrap_or(self.home);
            return draft.measure(NumberKind::Money, code, "numbers.money");
        }
        if matches!(self.char(draft.start), '几' | '数') && draft.numeral.end - draft.numeral.start == 1 {
            return Err(draft.end);
        }
        // 一页页, 下一页, 消息一出
        let again = name.len() == 1 && name.first() == Some(&self.char(draft.end));
        let out = name == ['出'] && !self.char(draft.end).is_alphanumeric();
        if measure.one && (again || out || matches!(name, ['页' | '篇']) && self.ends(draft.start, any!("上 下"))) {
            return Err(draft.end);
        }
        let moved = || self.ends(draft.start, any!("涨 跌 升 挫 弹 涨了 跌了 升了 跌去 回落 涨逾 跌逾 升逾"));
        let large = || draft.value.is_some_and(|v| v.to_f64() >= 100.0 || numeral.decimal);
        if name == ['点'] && (large() || moved()) {
            // 50148点82, of an index
            let parts = self.rest(draft.end).iter().take_while(|c| c.is_ascii_digit()).count();
            if parts == 2 && !draft.is_range() {
                let digits = self.rest(draft.end).iter().take(2).filter_map(|c| c.to_digit(10));
                Decimal::from_digits(digits, 2).into_iter().for_each(|part| draft.add(part));
                draft.end += parts;
            }
            draft.measure(NumberKind::Other, written, "numbers.points")
        } else if !numeral.chinese && matches!(name, ['栋' | '幢' | '座']) && self.is_address(draft.end)
            || numeral.chinese && name == ['期'] && self.is_phase(draft.start)
        {
            draft.measure(NumberKind::Ordinal, written, "numbers.ordinal")
        } else {
            draft.measure(NumberKind::Cardinal, written, "numbers.classifier")
        }
    }

    /// 探月工程|四期, but 分|四期发行.
    fn is_phase(&self, start: usize) -> bool {
        const COUNTED: &str = "分 共 前 后 每 近 出 发 开 有 为 达 了 的 已 至 到 满 续 这 第 办 作 读 完 设";
        self.char(start.wrapping_sub(1)).is_alphabetic() && !self.ends(start, any!(COUNTED))
    }

    /// 7栋|2单元, 3幢|1202室: but 12栋|1286户.
    fn is_address(&self, i: usize) -> bool {
        self.char(i).is_ascii_digit()
            && self
                .read(i)
                .is_none_or(|n| self.char(n.end) != '户' && self.char(n.end) != '套' && self.char(n.end) != '间')
    }

    /// 3斤5两, 五尺三寸, 一米八五: what the tenth of the unit adds, and the end.
    fn smaller(&self, unit: Span, end: usize) -> Option<(Decimal, usize)> {
        if unit.len() != 1 {
            return None;
        }
        let tenth = match self.char(unit.start as usize) {
            '斤' => Some('两'),
            '尺' => Some('寸'),
            '丈' => Some('尺'),
            '米' => None,
            _ => return None,
        };
        let n = self.read(end)?;
        let value = n.value?.to_int()?;
        if let Some(tenth) = tenth {
            return (value < 10 && self.char(n.end) == tenth).then_some((n.value?.shift(-1), n.end + 1));
        }
        // 1米91, 2米03, 1米8
        if !n.chinese && self.char((unit.start as usize).wrapping_sub(1)).is_ascii_digit() {
            let follows = self.char(n.end);
            let free = matches!(n.digits, 1 | 2)
                && !n.decimal
                && n.end - end == n.digits as usize
                && self.unit(n.end).is_none()
                && !matches!(follows, '-' | ':' | '/' | '年' | '月' | '日' | '号' | '时' | '分' | '比' | '至' | '到');
            return free.then_some((n.value?.shift(-(n.digits as i32)), n.end));
        }
        let free = n.chinese && self.unit(n.end).is_none() && !numeral::is_numeral(self.char(n.end));
        match n.style {
            Style::One if free && value > 0 => Some((n.value?.shift(-1), n.end)),
            Style::Digits if free && n.digits == 2 => Some((n.value?.shift(-2), n.end)),
            _ => None,
        }
    }

    /// Whether what stands between `start` and `end` says how often something was done.
    fn is_done(&self, start: usize, end: usize) -> bool {
        let verb = |t: &Token| t.pos.name().starts_with('v') && t.end - t.start >= 2;
        self.ends(start, any!("曾 曾经 已 先后 再 又"))
            || self.token_at(end).is_some_and(verb)
                && !self.ends(start, any!("降 升 温 约 达 至 到 高 低 了 转 成 过 近 逾 超 每"))
            || self.starts(end, any!("落后 领先 扳平 反超 染红 夺冠 折桂 称雄 登顶 入选 当选 入围 破门 建功 得分 被捕 入狱 结婚 离婚 参选 访华 赴华")).is_some()
    }
}
