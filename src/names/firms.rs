//! `names.firm`: firms by their line of business, where the model found nothing: 闪达外卖宣布, 代工龙头鼎岳半导体;
//! and by what they are called in Latin letters: 具身智能公司灵枢跃迁(Lingshu Robotics).

use super::mention;
use super::patterns::Reader;
use crate::report::{Mention, NameType};
use crate::text::is_han;
use crate::text::words::{Any, Words, any};
use std::sync::LazyLock;

/// Lines of business at the end of a firm's name.
const LINES: &str = "外卖 出行 打车 单车 食品 饲料 快递 物流 速运 影业 文旅 航空 汽车 电器 家居 服饰 餐饮 咖啡 茶饮 乳业 酒业 药房 \
                     半导体 工业 新能源 精密 科技 电子 光电 能源 生物 医药 药业 重工 传媒 控股 股份 材料 新材 化工 电源 软件 通信 机器人 智能";
/// What a firm is, before its name.
static ROLES: &Any =
    any!("龙头 大厂 巨头 厂商 代工厂 组装厂 机壳厂 零件厂 封测厂 供应商 制造商 开发商 车企 药企 房企 电商 平台");
/// What firms do, and who heads them.
static ACTS: &Any = any!(
    "宣布 回应 公告 称 表示 披露 发布 透露 证实 通报 跌 涨 收跌 收涨 大涨 大跌 股价 遭 拟 推出 上线 董事长 总裁 创始人 创办人 CEO 发言人 执行长 , 、 。"
);

static BUSINESS: LazyLock<Words<()>> = LazyLock::new(|| Words::new(&[(LINES, ())]));

/// The firm whose line of business stands at `at`: it opens a clause in which it acts, or follows what it is.
pub(super) fn firm(reader: &Reader, at: usize) -> Option<Mention> {
    let (length, ()) = BUSINESS.at(reader.chars.get(at..)?)?;
    let end = at + length;
    let start = (2..=3).filter_map(|n| at.checked_sub(n)).find(|&start| {
        let role = ROLES.ends(reader.chars.get(..start).unwrap_or_default()).is_some();
        let opens = start == 0 || matches!(reader.char(start - 1), '\n' | '。' | ',' | ';' | ':' | ' ' | '“');
        let own = (start..at).all(|i| is_han(reader.char(i)));
        own && (role && acts(reader, end)
            || opens && acts(reader, end) && !matches!(reader.char(end), ',' | '、' | '。'))
    })?;
    // 绿色食品, 四川能源, 智能汽车: words, and no name
    let from = reader.tokens.partition_point(|t| t.end <= start as u32);
    let mut words = reader.tokens.get(from..)?.iter().take_while(|t| (t.start as usize) < at);
    let known = words.any(|t| t.word != 0 && t.end - t.start >= 2);
    let glued =
        (start..at).any(|i| "的了和与在是有将为被把从向对等各该本我其这那一二三两全新旧大小".contains(reader.char(i)));
    (!known && !glued).then(|| mention(start as u32, end as u32, NameType::Org, "names.firm", Some(0.7)))
}

/// 具身智能公司|灵枢跃迁(Lingshu Robotics): the firm between what it is and its name in Latin letters; `at` opens the
/// bracket.
pub(super) fn introduced(reader: &Reader, at: usize) -> Option<Mention> {
    const LONGEST: usize = 8;
    static KINDS: &Any = any!("公司 企业 初创公司 初创企业 独角兽 机构 平台 品牌 厂商 巨头 实验室");
    let latin =
        (at + 1..at + 40).take_while(|&i| reader.char(i).is_ascii_alphanumeric() || " .&-'".contains(reader.char(i)));
    let close = latin.last()? + 1;
    if reader.char(close) != ')' || !reader.char(at + 1).is_ascii_uppercase() || close < at + 5 {
        return None;
    }
    let start = (2..=LONGEST).filter_map(|n| at.checked_sub(n)).find(|&i| reader.any_before(i, KINDS).is_some())?;
    let plain = (start..at).all(|i| is_han(reader.char(i)) && !"的了和与在是有为被从向对".contains(reader.char(i)));
    plain.then(|| mention(start as u32, at as u32, NameType::Org, "names.firm", Some(0.95)))
}

/// Whether a firm acts after its name, over when and where it does: 8日晚|公告, (股票代码:002991)|公告, 在官方微博|回应.
fn acts(reader: &Reader, end: usize) -> bool {
    const LONGEST: usize = 12;
    let mut at = end;
    if reader.char(at) == '(' {
        at = (at..at + 24).find(|&i| reader.char(i) == ')').map_or(at, |close| close + 1);
    }
    at += reader.any_at(at, any!("在官方微博 在官微 在微博 在声明中 在公告中 在其官网")).unwrap_or(0);
    let when = |&i: &usize| {
        let c = reader.char(i);
        c.is_ascii_digit() || "年月日号晚间早午上中下旬昨今当天周一二三四五六七八九十星期".contains(c)
    };
    let to = (at..at + LONGEST).take_while(when).last().map_or(at, |last| last + 1);
    reader.any_at(to, ACTS).is_some() || reader.any_at(at, ACTS).is_some()
}
