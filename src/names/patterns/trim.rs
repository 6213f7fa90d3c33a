//! What is glued to a name: characters before and after it that are none of it.

use super::Reader;
use super::letters::PAIR;
use crate::facts;
use crate::names::nested::is_body;
use crate::numbers::numeral::is_numeral;
use crate::report::{Mention, NameType};
use crate::text::is_han;
use crate::text::words::{Any, any};

/// `names.trim`: no name begins, ends or is cut by an unbalanced mark; 北京时间 names no place.
pub(super) fn trim(reader: &Reader, flat: &mut Vec<Mention>) {
    for m in flat.iter_mut() {
        let before = (m.start, m.end, m.kind);
        let name = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default();
        for (open, close) in [('“', '”'), ('(', ')'), ('《', '》')] {
            let opens = name.iter().position(|&c| c == open);
            let closes = name.iter().position(|&c| c == close);
            match (opens, closes) {
                (None, Some(at)) => m.end = m.start + at as u32,
                (Some(0), None) => m.start += 1,
                (Some(at), None) => m.end = m.start + at as u32,
                _ => {}
            }
        }
        // ?住建局
        let after_word = m.start > 0 && is_han(reader.char(m.start as usize - 1));
        while after_word && m.start < m.end && matches!(reader.char(m.start as usize), '?' | '!' | ',' | '。' | ':') {
            m.start += 1;
        }
        let name = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default();
        // 首都鲁维罗: but 首都机场
        if m.kind == NameType::Loc
            && matches!(name, ['首', '都', _, _, ..])
            && !name.last().is_some_and(|c| "场馆院校区圈路线".contains(*c))
        {
            m.start += 2;
        }
        m.start += preface(reader, m) as u32;
        let name = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default();
        // 赖|政府 is somebody's.
        if matches!(name, [c, '政', '府'] if facts::is_surname(*c) && !facts::is_state_letter(*c)) {
            m.kind = NameType::Per;
        }
        m.end -= surplus(reader, m) as u32;
        // 莫斯科|周三
        let rest: String = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default().iter().collect();
        let cut = m.end < before.1;
        if cut && reader.char(m.end as usize) == '周' && facts::capital_of(&rest).is_some()
            || cut && m.kind == NameType::Org && matches!(reader.char(m.end as usize), '警' | '溃' | '决')
            || cut && reader.any_at(m.end as usize, any!("中小学 水灾 旱灾 洪灾")).is_some()
            || cut
                && m.kind == NameType::Org
                && rest.ends_with(['县', '市'])
                && reader.any_at(m.end as usize + 2, any!("局长 处长 副局长")).is_some()
        {
            m.kind = NameType::Loc;
        }
        if (m.start, m.end, m.kind) != before {
            m.rule = "names.trim";
        }
    }
    flat.retain(|m| {
        let zone_time = m.kind == NameType::Loc && reader.starts(m.end as usize, "时间");
        // 向|日菲提出交涉, 德奥|两国, 新泰|两国: two states
        let after = reader.chars.get(m.end as usize..).unwrap_or_default();
        let to = m.start > 0 && "向对与同".contains(reader.char(m.start as usize - 1));
        let counted = match m.end - m.start {
            2 => any!("两国 两地").starts(after).is_some(),
            3 => any!("三国").starts(after).is_some(),
            _ => false,
        };
        let pair = m.kind == NameType::Per && m.end - m.start == 2;
        let pair = pair && (any!(PAIR).starts(after).is_some() || to && any!("提起").starts(after).is_some());
        let letters = || (m.start..m.end).all(|i| facts::is_state_letter(reader.char(i as usize)));
        let whole = || {
            let name: String = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default().iter().collect();
            facts::state(&name).is_some()
        };
        let states = (counted || pair) && letters() && !whole();
        m.start < m.end && !zone_time && !states
    });
}

/// How many characters at the beginning of a name are none of it.
fn preface(reader: &Reader, m: &Mention) -> usize {
    let name = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default();
    match (m.kind, name) {
        // 实际控制|人泽川集团
        (NameType::Org, ['人', _, _, ..])
            if reader
                .any_before(m.start as usize, any!("控制 发起 持有 承包 担保 保荐 委托 受托 承运 债权 债务 投资 管理"))
                .is_some() =>
        {
            1
        }
        // 地铁1|号线铁道学院
        (_, ['号', '线', _, _, ..]) if m.start > 0 && reader.char(m.start as usize - 1).is_ascii_digit() => 2,
        (_, ['线', _, _, ..]) if m.start > 0 && reader.char(m.start as usize - 1) == '号' => 1,
        // 其女|柴亦如
        (NameType::Per, ['其', '女' | '子' | '夫' | '妻' | '父' | '母' | '弟' | '兄' | '妹' | '姐', surname, ..])
            if facts::is_surname(*surname) =>
        {
            2
        }
        // 拿督|斯里慕沙海山
        (_, ['斯', '里', _, _, ..]) if reader.any_before(m.start as usize, any!("拿督 达图")).is_some() => 2,
        // 国营|塔斯社, 半官方|法斯通讯社
        (NameType::Org, ['国', '营', _, _, .., '社' | '台' | '报']) => 2,
        (NameType::Org, ['半', '官', '方', _, _, .., '社' | '台' | '报']) => 3,
        // 较|港收市低
        (NameType::Org, ['较', state]) if facts::is_state_letter(*state) || *state == '港' => 1,
        // 向|菲海军
        (NameType::Org, ['向' | '对' | '同' | '与', state, '海' | '空' | '陆' | '国' | '外', ..])
            if facts::is_state_letter(*state) =>
        {
            1
        }
        // 会同|县教育局, 联合|市消防救援支队
        (
            NameType::Org,
            ['会' | '联' | '协', '同' | '合', '县' | '市' | '区' | '省' | '州' | '镇' | '乡' | '街', _, ..],
        ) => 2,
        // 综合自|新华社
        (NameType::Org, ['综' | '整' | '编' | '摘', '合' | '理' | '译' | '编' | '自', '自', _, _, ..]) => 3,
        (NameType::Org, ['转' | '摘', '自', _, _, ..]) => 2,
        // 顶替同事演|丁四
        (NameType::Per, ['演' | '饰', _, _, ..]) => 1,
        // 交|财政委员会
        (NameType::Org, ['交', rest @ ..])
            if any!("财政委员会 内政委员会 经济委员会 教育及文化委员会 卫环委员会 司法及法制委员会").is(rest) =>
        {
            1
        }
        // 恢复进口|宫城县
        (NameType::Loc, ['进' | '出', '口', _, _, .., '县' | '市' | '省' | '州']) => 2,
        // 依|中研院政治学研究所
        (NameType::Org, ['依', rest @ ..]) if rest.len() >= 3 && is_body(rest) && !rest.starts_with(&['规']) => 1,
        (NameType::Per, ['给', surname]) if facts::is_surname(*surname) => 1,
        // 同业|蓝海集团, 对话|穗禾科技, 祖籍|山东
        (NameType::Org, [first, second, rest @ ..])
            if rest.len() >= 3 && any!("同业 友商 对话 专访 走近 走进 探访 揭秘").is(&[*first, *second]) =>
        {
            2
        }
        (NameType::Org | NameType::Loc, ['祖', '籍', _, ..]) => 2,
        // 国防部长|官闵泰硕
        (NameType::Per, ['官', surname, _, ..])
            if facts::is_surname(*surname) && reader.any_before(m.start as usize, any!("部长")).is_some() =>
        {
            1
        }
        // 与|瑞禾公司
        (NameType::Org, ['与', _, _, ..]) => 1,
        // 八月十七日|伊兹米特大地震
        (NameType::Event, [.., '大', '地', '震'])
            if let Some(day) =
                name.iter().take(10).position(|&c| c == '日').filter(|&at| {
                    at > 0 && name.iter().take(at).all(|&c| is_numeral(c) || matches!(c, '年' | '月'))
                }) =>
        {
            day + 1
        }
        // 一个月内向|机电工程署
        (NameType::Org, ['内', '向', _, _, ..]) => 2,
        // 东海岸铁路: 东铁|关丹段
        (NameType::Loc, ['东', '铁', _, last]) if *last != '线' && *last != '站' => 2,
        // 蓝委|林立衡
        (NameType::Per, ['蓝' | '绿' | '白', '委', surname, _, ..]) if facts::is_surname(*surname) => 2,
        // 第六局|黎之航
        (NameType::Org | NameType::Per, ['第', number, '局' | '节' | '盘' | '轮', _, _, ..]) if is_numeral(*number) => {
            3
        }
        // 方副局长|和|杨副校长
        (NameType::Per, ['和' | '与', surname])
            if facts::is_surname(*surname) && reader.char(m.end as usize) == '副' =>
        {
            1
        }
        _ => 0,
    }
}

/// What analysts of a house follow.
const SECTORS: &str = "汽车 半导体 地产 房地产 电子 传媒 医药 消费 计算机 通信 电新 机械 化工 固收";

/// How many characters at the end of a name are none of it.
fn surplus(reader: &Reader, m: &Mention) -> usize {
    static RELATIONS: &Any = any!("老公 老婆 妻子 丈夫 母亲 父亲 儿子 女儿 经纪人 助手");
    let name = reader.chars.get(m.start as usize..m.end as usize).unwrap_or_default();
    let after = reader.chars.get(m.end as usize..).unwrap_or_default();
    match (m.kind, name) {
        // 财政部|有关司局
        (NameType::Org, [_, _, .., _, _, _, _])
            if let Some(n) = any!("有关司局 相关司局 有关部门 相关部门 有关方面").ends(name) =>
        {
            n
        }
        // 华航|公关处长, 泰瑞电子|人力资源总监
        (NameType::Org, [_, _, ..])
            if let Some(n) =
                any!("公关 人力资源 财务 行销 营运 品牌 法务").ends(name).filter(|&n| n + 2 <= name.len())
                && any!("处长 经理 总监 主管 副总 部经理 部总监 负责人 长").starts(after).is_some() =>
        {
            n
        }
        // 花莲县|消防局长
        (NameType::Org, [_, _, .., '县' | '市', _, _])
            if any!("消防 警察 教育 卫生 环保 工务 交通 社会 文化 财政").ends(name).is_some()
                && any!("局长 处长 副局长").starts(after).is_some() =>
        {
            2
        }
        // 青衣|屋苑, 下寮国小学|童
        (NameType::Loc, [_, _, .., '屋', '苑']) => 2,
        (NameType::Org, [.., '寮', '国', '小', '学']) if after.first() == Some(&'童') => 1,
        // 广河县|中小学停课
        (NameType::Org, [_, _, .., '县' | '市' | '区' | '镇' | '省' | '州', '中', '小', '学']) => 3,
        // 丹那美拉|水灾
        (NameType::Org | NameType::Loc, [_, _, .., '水' | '旱' | '洪', '灾']) => 2,
        // 复旦大学|国际关系学者
        (NameType::Org, [_, _, .., '大', '学', '国', '际', '关', '系'])
            if any!("学者 教授 专家 副教授 讲师 研究员").starts(after).is_some() =>
        {
            4
        }
        // 尼日尔州|溃坝
        (NameType::Org | NameType::Loc, [_, _, .., '溃' | '决', '坝' | '堤' | '口']) => 2,
        // 国泰君安|汽车首席分析师
        (NameType::Org, [_, _, _, ..])
            if let Some(n) = any!(SECTORS).ends(name).filter(|&n| n + 3 <= name.len())
                && any!("首席 分析师 行业 资深 研究员 团队").starts(after).is_some() =>
        {
            n
        }
        // 远山台|视频采访, 辉达|财报
        (NameType::Org, [_, _, .., '视', '频']) if any!("采访 专访 连线").starts(after).is_some() => 2,
        (NameType::Org, [_, _, .., '财' | '年' | '季', '报']) => 2,
        (NameType::Org, [_, _, .., '股', '价']) => 2,
        // 周蓉|正挨家挨户敲门, 李梅|边说边擦泪, 张三|曾任校长
        (NameType::Per, [_, _, '正']) if any!("挨 带 在 忙 准备 打算 领 坐 拿 蹲 站 赶").starts(after).is_some() => {
            1
        }
        // 陈诚|有5次, 林老|很和气
        (NameType::Per, [_, _, .., '有']) if after.first().is_some_and(|&c| is_numeral(c)) => 1,
        (NameType::Per, [surname, '老', '很' | '也' | '就' | '都' | '还' | '才']) if facts::is_surname(*surname) => {
            1
        }
        (NameType::Per, [_, _, '边']) if after.get(1) == Some(&'边') => 1,
        // 安瓦尔|今早, 李梅|昨晚, 江承翰|今(28)日
        (NameType::Per, [_, _, .., '今' | '昨'])
            if matches!(after, ['早' | '晚' | '晨' | '午' | '夜', ..])
                || matches!(after, ['(', day, ..] if day.is_ascii_digit()) =>
        {
            1
        }
        // 赵海|因病缺席
        (NameType::Per, [_, _, .., '因'])
            if any!("病 故 公务 公殉 伤 涉 工作 家事 家中 身体").starts(after).is_some() =>
        {
            1
        }
        // 老葛|倒是看得开
        (NameType::Per, ['老' | '小', surname, '倒']) if facts::is_surname(*surname) => 1,
        // 晏紫|女士
        (NameType::Per, [surname, _, .., '女', '士'] | [surname, _, .., '先', '生'])
            if facts::is_surname(*surname) && name.len() >= 4 && name.get(1) != Some(&'姓') =>
        {
            2
        }
        // 渣打银行|大中华区经济学家, 瑞银|亚洲首席
        (NameType::Org, [_, _, ..])
            if let Some(n) =
                any!("大中华区 亚太区 亚洲 欧洲 中国区 北美").ends(name).filter(|&n| n + 2 <= name.len())
                && any!("首席 经济学家 经济研究 分析师 研究主管 主管 总裁 行长").starts(after).is_some() =>
        {
            n
        }
        // 湾仔法院大楼|外对传媒
        (NameType::Org | NameType::Loc, [_, _, _, ..])
            if let Some(n) =
                any!("外对传媒 外对记者 外对媒体 外向传媒 外向记者").ends(name).filter(|&n| n + 3 <= name.len()) =>
        {
            n
        }
        // 香港警方|正调查
        (NameType::Org, [.., '警' | '军' | '检', '方', '正']) => 1,
        // 江海网|综合
        (NameType::Org, [_, .., '网' | '社' | '报' | '闻', '综', '合']) => 2,
        // 彭健礼|翻摄
        (NameType::Per, [_, _, .., '翻']) if after.first() == Some(&'摄') => 1,
        // 林书宇|赞“…”
        (NameType::Per, [surname, _, _, '赞' | '曝' | '斥' | '呛' | '叹' | '批' | '轰' | '吁' | '忆' | '酸'])
            if facts::is_surname(*surname) && after.first() == Some(&'“') =>
        {
            1
        }
        // 通霄|警分局长, 屏东县|警察局长
        (NameType::Org, [_, _, .., '警', '分' | '察']) if after.starts_with(&['局', '长']) => 2,
        // 莫斯科|周三
        (NameType::Loc | NameType::Org, [_, _, .., '周', '一' | '二' | '三' | '四' | '五' | '六' | '日']) => 2,
        // 彭亨|州务大臣
        (NameType::Loc, [_, _, .., '州']) if after.starts_with(&['务', '大', '臣']) => 1,
        // 立院经委会|审电业法
        (NameType::Org, [_, _, .., '委', '会', '审', _, _]) => 3,
        (NameType::Org, [_, _, .., '委', '会', '审', _]) => 2,
        (NameType::Org, [_, _, .., '委', '会', '审']) => 1,
        // 皖北|遗址
        (NameType::Loc, [_, '东' | '南' | '西' | '北' | '中', '遗', '址']) => 2,
        // 大圩村|村集体
        (NameType::Loc, [_, .., '村', '村']) => 1,
        // WhatsApp|汇报, Telegram|频道
        (NameType::Org, [a, b, c, rest @ ..])
            if [a, b, c].iter().all(|c| c.is_ascii_alphabetic())
                && any!("汇报 频道 群组 传送 联络 联系 通知 对话 讯息 账号 帐号").ends(rest).is_some_and(|n| {
                    rest.get(..rest.len() - n).is_some_and(|own| own.iter().all(|c| c.is_ascii_alphanumeric()))
                }) =>
        {
            2
        }
        (NameType::Per, [_, _, '曾'])
            if any!("任 提 获 担任 经 参 表示 向 与 是 因 被 说 称").starts(after).is_some() =>
        {
            1
        }
        // 迪马济|破发
        (NameType::Per, [_, _, .., '破']) if matches!(after, ['发' | '门', ..]) => 1,
        // 黎导|敢用新人
        (NameType::Per, [surname, '导', '敢' | '让' | '愿' | '能' | '会' | '给']) if facts::is_surname(*surname) => {
            1
        }
        // 何|副总理
        (NameType::Per, [surname, '副']) if facts::is_surname(*surname) && deputy(after) => 1,
        // 拜登|政府, but the government of a state is a body.
        (NameType::Per, [_, .., '政' | '市', '府']) => 2,
        (NameType::Per, [_, .., ',' | '、' | '。']) => 1,
        // 郑海|笑称, 郑海|连换三人, 王立|答说, 瑞衡|收报22元
        (NameType::Per, [_, _, .., '笑']) if any!("称 言 说 道 着 答").starts(after).is_some() => 1,
        (NameType::Per, [_, _, .., '连'])
            if any!("换 说 续 夺 进 胜 得 丢 下 发 追 扳 攻 失 投").starts(after).is_some() =>
        {
            1
        }
        (NameType::Per, [_, _, .., '答']) if any!("说 称 道 复").starts(after).is_some() => 1,
        (NameType::Org | NameType::Per, [_, _, .., '收', '报']) if after.first().is_some_and(char::is_ascii_digit) => {
            2
        }
        // 胡婉君|料,
        (NameType::Per, [_, _, .., '料' | '答' | '称' | '说' | '问'])
            if matches!(reader.char(m.end as usize), ',' | ':' | '“') =>
        {
            1
        }
        // 塔隆|须与国会妥协, 卢拉|亦发表声明, 卢拉|已分别通话
        (NameType::Per, [_, _, .., '须' | '亦' | '已']) => 1,
        (NameType::Per, [_, _, .., '亦', '发']) => 2,
        // 何某系自首
        (NameType::Per, [_, '某', '系']) => 1,
        // 老蔡|蹲, where the word that follows stands alone.
        (NameType::Per, ['老' | '小', surname, _]) if facts::is_surname(*surname) => {
            usize::from(reader.token_at(m.start as usize + 2).is_some_and(|t| t.pos.name().starts_with('v')))
        }
        // 陈某某|老公: a relation.
        (NameType::Per, [_, _, rest @ ..]) => RELATIONS.ends(rest).unwrap_or(0),
        // 帕鲁|将访问: but 富邦悍将,
        (NameType::Loc | NameType::Org, [_, .., before, '将'])
            if is_han(reader.char(m.end as usize)) && !"悍猛小虎".contains(*before) =>
        {
            1
        }
        // 雄鹰|三局上
        (NameType::Org, [_, _, .., '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九', '局'])
            if matches!(reader.char(m.end as usize), '上' | '下') =>
        {
            2
        }
        // 联参|公报室长, 国民党|中常委
        (NameType::Org, [_, _, .., '公', '报']) if after.starts_with(&['室', '长']) => 2,
        (NameType::Org, [_, _, .., '党', '中', '常' | '执' | '评', '委']) => 3,
        // 海港队|官宣, 恒岳|清盘人
        (NameType::Org, [_, _, .., '官', '宣']) => 2,
        (NameType::Org, [_, _, .., '清', '盘', '人']) => 3,
        // 鸿图道|一幢工业大厦
        (NameType::Loc | NameType::Org, [_, _, rest @ ..]) => {
            let one = |w: &[char]| matches!(w, ['一', '幢' | '栋' | '座' | '间' | '处' | '家' | '名']);
            rest.windows(2).position(one).map_or(0, |at| rest.len() - at)
        }
        _ => 0,
    }
}

/// Whether an office stands here after 副.
fn deputy(after: &[char]) -> bool {
    any!("总理 首相 总统 市长 省长 州长 县长 区长 部长 局长 司长 处长 院长 校长 主席 主任 书记 会长 行长 总裁 经理 议长 秘书长")
        .starts(after)
        .is_some()
}
