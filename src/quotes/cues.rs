//! The verbs that introduce speech, and the words that say who speaks.

use crate::report::Strength::{self, Claimed, Confirmed, Denied, Said};
use crate::text::words::{Any, Words, any};
use std::sync::LazyLock;

/// What may follow a cue for it to introduce speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum After {
    /// Only quotation marks: 指责“…”.
    Marks,
    /// Also a clause after a comma or colon: 介绍，….
    Comma,
    /// Also a clause at once, where it reads as one: 表示将…, 警告如果….
    Clause,
    /// Also any words at once: 称….
    Words,
}

/// A verb of speech.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Cue {
    pub after: After,
    pub strength: Strength,
}

impl Cue {
    /// A verb that says no more than that something was said.
    pub(crate) const fn said(after: After) -> Cue {
        Cue { after, strength: Said }
    }
}

/// The cues, by what may follow them and how firmly they commit the speaker; a word is what it first is.
const TABLE: &[(After, Strength, &str)] = &[
    (
        After::Words,
        Said,
        "说 称 认为 说道 写道 直言 坦言 又指 亦指 续指 并指 也指 还指 仅说 只说 又称 仅称 并称 还称 也称 亦称 则称 均称 仍称 且称 另称 再称 曾称 并说 还说 也说 则说 又说 都说",
    ),
    (After::Words, Claimed, "声称 宣称 坚称 谎称 讹称 推说 辩称 诈称 指称 供称 证称 诡称 妄称 扬言"),
    (
        After::Clause,
        Said,
        "表示 强调 预测 预判 预计 预料 预估 估计 相信 透露 指出 宣布 警告 表明 反映 重申 解释 答应 断言 料",
    ),
    (After::Clause, Claimed, "指控 担心 质疑 怀疑 爆料 自称 自曝 自爆"),
    (After::Clause, Confirmed, "承认 坦承 供认"),
    (
        After::Comma,
        Said,
        "介绍 告诉 回忆 提出 提醒 补充 回应 回答 答复 通报 公布 披露 感叹 感慨 念叨 吐槽 哽咽 提问 追问 反问 发问 问 转述 询问 质询 答 说过 讲过 表示过 打气 裁示 建议 主张 判断 推测 测算 估算 推算 推估 总结 概括 喊话 喊道 \
         笑道 问道 答道 叹道 指 澄清 申明 发文 发帖 留言 分析 点评 评论 讲述 道 指示 坚信 誓言 希望 期待 呼吁 解读 评价 笑言 笑称 戏言 报道说 报道称 报导说 报导称 报导指 报道指 \
         续称 会后称 会上称 会上说 声明说 声明称 声明指 发文称 撰文称 撰文指 回应称 回应说 反驳称 表示说 补充说 补充称 解释说 解释称 介绍说 透露说 透露称 强调说 指出说 警告说 警告称 \
         回忆说 回忆道 感慨道 感叹道 表示道 哽咽道 吼道 骂道 打趣 打趣道 捎话 带话 自嘲 总结道 放话 呛声 喊冤 报告说 报告称 汇报说 汇报称 通报称 通报说 致辞说 致辞称 讲话说 告诉记者 诉说 倾诉 哭诉 叮嘱 嘱咐 交代 招认 \
         忆述 表态 直指 直呼 慨叹 坦白 预告 初估 初判 评估 形容 分享 述说 笑说 直说 直斥 建言 提示 陈述 说明 坦陈 举例 担忧 忧心 诉苦 \
         踢爆 哭喊 怒吼 痛陈 疾呼 松口 揶揄 苦笑 苦笑道 致函 预言 警示 求情 训斥 披露称 声言 明言 科普 阐述 阐明 推断 猜测 预期 交待 作证 嘀咕 嘟囔 惊呼 惊叹 大喊 转达 告知 觉得 忧虑 研判 归纳 \
         调侃 告诫 预报 提到 写到 撰文 点出 直认 力证 断定 咬定 一口咬定 指认 质问 泣诉 说到 讲到 示警 记得 反酸 反呛 \
         反讥 回酸",
    ),
    (
        After::Comma,
        Claimed,
        "批评 反驳 反批 打脸 抱怨 嘲讽 讽刺 讥讽 痛批 怒斥 痛骂 抨击 呛 回呛 炮轰 砲轰 斥 举报 投诉 控诉 辩解 辩驳 抗辩 埋怨 回击 回怼 还击 狠批 怒批 揭露 斥责",
    ),
    (After::Comma, Confirmed, "证实 确认 承诺 保证 宣告 公告 裁定 发布 宣读"),
    (After::Comma, Denied, "否认 驳斥 辟谣 反驳说 否认称"),
    (
        After::Marks,
        Said,
        "酸 叹 缓颊 称赞 赞扬 盛赞 赞 赞叹 大赞 敦促 促请 促 要求 宣扬 描述 比喻 喊 高喊 高呼 呼喊 为题 坚持 感谢 祝贺 遗言 留下 口号 题为 题写 写下 打出 回复 留下遗言 \
         报道 嘱托 寄语 勉励 期望 愿望 名言 所说 所言 谈到 说起 讲 喊出 喝令 大叫 怒喝 喝道 叫嚷 呐喊 祈祷 祝福 祝愿 主题 以为",
    ),
    (After::Marks, Said, "致歉 表达"),
    (After::Marks, Claimed, "指责 谴责 痛斥 威胁 劝 劝说 攻击 指摘 声讨 斥为 批 轰 骂"),
    (After::Marks, Confirmed, "确定 认定 认可 肯定 定性"),
];

static CUES: LazyLock<Words<Cue>> = LazyLock::new(|| {
    let cues = TABLE.iter().map(|&(after, strength, words)| (words, Cue { after, strength }));
    Words::new(&cues.collect::<Vec<_>>())
});

/// The cue that a word is.
pub(crate) fn cue(word: &[char]) -> Option<Cue> {
    CUES.get(word).copied()
}

/// Cues that tell what somebody expects or wants: after another cue, a part of what was said.
pub(crate) static ATTITUDES: &Any = any!(
    "希望 期待 预计 预料 预估 估计 预测 预期 相信 坚信 担心 担忧 怀疑 建议 觉得 判断 \
     评估"
);
/// Cues that tell of nothing but speech: what follows is said, though it begins with another verb of the kind.
pub(crate) static PLAIN: &Any = any!("表示 强调 透露 指出 告诉 介绍 坦言 直言 告知 坦陈");

/// Whether a word is one of [`PERSONS`].
pub(crate) fn is_person(word: &[char]) -> bool {
    static WORDS: LazyLock<Words<()>> = LazyLock::new(|| Words::new(&[(PERSONS, ())]));
    WORDS.get(word).is_some()
}

/// Whether a word is one of [`PERSONS`] or of [`AGENTS`].
pub(crate) fn is_agent(word: &[char]) -> bool {
    static WORDS: LazyLock<Words<()>> = LazyLock::new(|| Words::new(&[(PERSONS, ()), (AGENTS, ())]));
    WORDS.get(word).is_some()
}

/// One-character cues that a longer word may end in: 会上+称, 发帖+称.
pub(crate) const SHORT: &[char] = &['说', '称', '指', '道', '问'];

/// Words before 说, 称… with which it introduces nothing.
pub(crate) static NOT_AFTER: &Any = any!(
    "来 可 可以 应该 应当 不能 不得不 难 一般 换句话 就是 或者 比如 没 没有 被 \
     所 之 据 听 人 统 俗 简 全 堪 号 可谓 也就是 再 别 好 \
     话 小 传 学 胡 这么 那么 怎么 不好 按理 按 照 虽 严格 总的来 总体来 \
     一下 一会儿 一会 具体来 客观地 要 如果 能 无话可 不用 不管怎么 都 地址 一"
);
/// What follows 说, 称… where it introduces nothing.
pub(crate) static NOT_BEFORE: &Any = any!(
    "为 作 号 呼 法 明 服 到 成 起 的 过 了 话 不清 清楚 不定 不得 出 谎 之为 得 着 重量 重话 重后 重时 重的 重, 重。 帝 霸 王 教 唱 客 情 责 导 定 标 数 挥 令 \
     纹 甲 向 引 派 南 题 鼎 路 德 具 士 歉 口 长 世"
);

/// How people in headlines feel or speak, between who they are and a colon: 邻居叹:….
pub(crate) static EMOTIONS: &Any = any!(
    "怒 叹 泪崩 忆 爆 喊 哭喊 酸 赞 狂赞 呛 笑 苦笑 怒轰 痛批 曝 吁 轰 怒吼 自嘲 感叹 泣诉 心碎 崩溃 吓坏 \
     吓傻 泪诉 傻眼 惊 惊呼 大赞 嗟 怒喊 回呛"
);
/// What stands in headlines between one who speaks and the one spoken to: 甲呛乙:….
pub(crate) static AGAINST: &Any = any!(
    "呛 批 轰 斥 酸 讽 怼 问 回呛 怒呛 怒批 痛批 炮轰 喊话 反驳 回应 \
     回怼 怒轰 狠批 回击 吁 促 再轰 再批 狂轰"
);
/// How a sentence begins that argues on, in the voice of the quote before.
pub(crate) static ARGUES: &Any = any!("如果 若 我们 中方 我方 但愿 希望 相信 因此我们 只要 但要 还要 同时要");
/// How a clause begins that is still part of what the verb before it introduced.
pub(crate) static GOES_ON: &Any =
    any!("是 愿意 且 因此 不排除 不能 不会 不应 应该 必须 原因是 没想到 无法 看到 死因 也没");
/// 并 that denies, and joins nothing.
pub(crate) static DENIES: &Any = any!("并不 并非 并没 并无 并未");
/// Words that open a condition.
pub(crate) static CONDITIONS: &Any = any!("若 如果 一旦 倘若 假如 要是 除非");

/// Nouns after 表示 and the like that make it no speech: 表示感谢.
pub(crate) static NOT_SPEECH: &Any = any!(
    "感谢 谢意 欢迎 祝贺 热烈 哀悼 慰问 遗憾 歉意 抗议 支持 反对 同意 赞同 赞赏 肯定 \
     满意 不满 关切 担忧 忧虑 愤怒 震惊 强烈 深切 沉痛 衷心 崇高 敬意 诚挚 由衷 不解 \
     理解 尊重 尊敬 怀疑 质疑 认可 高度 坚决 严重 极大 谴责 道歉 惋惜 失望 疑问 悲痛 \
     欣慰 不满 不解 不安 不快 不屑 不认同 不同意 不赞成 不支持 不服 不悦 不信 不以为然 不理解 不舍 不欢迎 不认可 不接受 不愿 不想 不置可否 担心 乐观 悲观 谨慎 信心 充分 热切"
);

/// Words that make a stretch of text a clause.
pub(crate) const CLAUSE: &[char] = &[
    '是', '将', '已', '会', '有', '在', '不', '没', '未', '可', '应', '能', '被', '了', '正', '愿', '要', '使', '让',
    '把', '无', '仍', '需', '由', '向', '到', '来', '为', '升', '涨', '增', '出', '死', '伤', '成', '受', '派', '结',
    '召', '开', '取', '达', '参', '持', '破', '降', '遭',
];

/// Words that open a clause which the next one completes.
pub(crate) static OPENS: &Any = any!(
    "如果 若 一旦 如 倘若 假如 要是 只要 只有 尽管 虽然 虽 由于 因为 因 随着 \
     除非 除了 无论 不管 不论 当 自从 自 对于 关于 根据 按照 为了 为 在 作为 \
     经过 通过 截至 从 据"
);

/// Prepositions whose object is not who speaks.
pub(crate) static PREPOSITIONS: &Any = any!(
    "对 向 与 同 跟 就 在 把 被 为 给 针对 对于 关于 根据 据 \
     随着 面对 围绕 按照 从 自 于 当 因 除 比 将 致 至 替 朝 \
     往 连同 鉴于 由于 为了 自从 经 沿 以 凭 会同 之于 等"
);
/// Prepositions whose object is a person spoken to or about.
pub(crate) static OBJECTS: &Any = any!("对 向 与 同 跟 就 给 针对 围绕 关于");
/// Prepositions that may hold a whole clause with its own subject.
pub(crate) static CLAUSAL: &Any = any!("自从 随着 当 由于 因 鉴于 等 对于");
/// What ends such a phrase.
pub(crate) static CLOSERS: &Any = any!(
    "时 后 前 上 中 里 下 内 期间 之际 以来 之后 之前 之时 时候 当中 \
     之中 之下 过程中 会上"
);

/// Verbs that hand on what another said.
pub(crate) static CITING: &Any = any!("援引 引述 引用 转引 转述 援用 引 转载 征引");

/// What marks before it name: “增持”评级, “搶企業”名單.
pub(crate) static LABELLED: &Any = any!(
    "评级 名单 计划 模式 政策 战略 工程 概念 机制 原则 称号 头衔 按钮 字样 联合演习 军演 \
     二字 两字 三字 四字 标签 项目 方案 栏目 专场 牌照 勋章 奖项 倡议 势力 制度 时期 一栏 一项 栏 \
     期间 分子 试点 平台 品牌 理念 方针 愿景 改革"
);
/// Verbs of things that are given a name: 试行“一码通”.
pub(crate) static SET_UP: &Any = any!(
    "试行 征收 设立 设置 推出 启动 启用 实施 打造 建立 成立 创建 开设 增设 引入 名为 \
     列入 纳入"
);

/// Pronouns for one person.
pub(crate) static PRONOUNS: &Any = any!("他 她 其 本人 牠 祂");
/// Speakers that are several, or nobody in particular.
pub(crate) static JOINT: &Any = any!(
    "他们 她们 双方 各方 两国 三方 两人 二人 三人 各国 多国 多方 我们 大家 人们 有人 \
     很多人 不少人 许多人 部分 众人 彼此 两者"
);

/// Nouns for people who are not named: with a country's name they are
/// nobody, with a body's name they speak for it.
const PERSONS: &str = "记者 同行 官员 外交官 专家 学者 居民 村民 网民 网友 市民 民众 群众 男子 女子 男士 女士 学生 \
     议员 律师 分析师 分析员 人士 商人 司机 游客 旅客 乘客 工人 代表 家属 亲属 家人 父亲 母亲 \
     妻子 丈夫 儿子 女儿 孙子 孙女 姐姐 妹妹 哥哥 弟弟 球迷 士兵 军官 教练 主教练 球员 队员 \
     队长 店主 店员 老板 业主 住户 租户 街坊 邻居 读者 观众 目击者 目击者称 证人 受访者 被告 \
     原告 被告人 公诉人 检察官 法官 医生 护士 教师 老师 校长 院长 主任 经理 总经理 董事长 总裁 \
     行长 主席 会长 总监 秘书长 发言人 新闻发言人 负责人 相关负责人 工作人员 当局者 消息人士 \
     知情人士 知情者 业内人士 分析人士 观察人士 市场人士 研究人员 研究员 科学家 气象学家 经济学家 \
     评论员 评论家 作者 博主 农户 果农 菜商 摊主 消费者 顾客 患者 病人 志愿者 消防员 救援人员 \
     民警 警员 警官 高层 人员 员工 职工 前员工 船长 机长 飞行员 总统 总理 首相 外长 部长 防长 \
     财长 大使 领事 市长 省长 州长 县长 镇长 乡长 区长 村长 秘书 州秘书 议长 国王 女王 皇帝 主教 教皇 司令 将军 \
     参谋长 多数分析 分析 舆论 外界 媒体 官媒 外媒 美媒 港媒 台媒 日媒 韩媒 俄媒 英媒 德媒 \
     法媒 陆媒 观点 声音 意见 消息 评论 商户 商家 粉丝 选手 裁判 大妈 大爷 阿婆 阿伯 老人 \
     老汉 小伙 青年 孩子 同学 同事 朋友 伙伴 友人 死者家属 遗属 听众 候选人 当事人 受害人 \
     嫌疑人 犯罪嫌疑人 辩护人 代理人 管理员 看更 保安 房东 中介 用户 玩家 嘉宾 主持人 导演 演员 \
     歌手 作家 译者 委员 与会者 与会代表 投资者 股民 交易员 策略师 首席";

/// Last characters of nouns for people and bodies: 主管人, 车企, 姑妈.
pub(crate) const AGENT_ENDS: &[char] = &[
    '人', '者', '员', '长', '家', '民', '师', '户', '生', '商', '工', '企', '店', '厂', '友', '客', '贩', '帅', '童',
    '妈', '爸', '叔', '姨', '婶', '嫂', '姐', '妹', '爷', '奶', '伯', '婆', '迷', '媒', '官', '警', '匠',
];
/// Last characters of nouns for one person, whom a pronoun may mean afterwards.
pub(crate) const PERSON_ENDS: &[char] = &[
    '人', '者', '员', '民', '师', '生', '工', '友', '客', '贩', '童', '妈', '爸', '叔', '姨', '婶', '嫂', '姐', '妹',
    '爷', '奶', '伯', '婆', '警', '匠', '亲', '子', '女', '弟', '哥', '公', '妻', '士',
];
/// Nouns for people that speak for a body, ask, or are named elsewhere.
pub(crate) static NO_STRANGERS: &Any = any!(
    "发言人 新闻发言人 负责人 相关负责人 记者 主持人 被告人 嫌疑人 犯罪嫌疑人 候选人 领导人 当事人 本人 个人 总统夫人 公诉人 \
     网友 网民 评论员"
);
/// Words that only end like one.
pub(crate) static NO_AGENTS: &Any = any!(
    "国家 独家 家家 民生 人生 花生 一生 施工 手工 加工 复工 停工 开工 竣工 完工 感官 \
     器官 五官 特长 增长 成长 身长 全长 本人 个人 人人 老家 出生 发生 产生 门户 账户 \
     窗户 报警 预警 火警"
);
/// Other nouns for people and bodies that speak.
const AGENTS: &str = "官方 当局 军方 政府 厂方 资方 劳方 家属方 店方 业界 学界 平台 客服 物业 楼主 骑手 工会 \
     投行 机构 编剧 编导 幼儿园 校友会 航空公司 超市 商场 景区 业委会 居委会 村委会 基金会 智库 \
     厂商 航司 总部 学会 商会 团体 党团 剧组 乐队 租客 弟子 徒弟 外孙 养女 胞兄 胞弟 舅舅 \
     师傅 师父 主管 高管 教头 助教 女方 男方 对方 父母 亲戚 前妻 前夫 老公 岳父 师兄 老伴 \
     领导 上司 下属 班主任 宿管 门卫 警察 老乡 编辑 公安 城管 检察院 气象台 市府 县委 省委 \
     内阁 反对派 执政党 在野党 叛军 武装分子 主办单位 承办单位 物业公司 管理处 街道办 品牌方 县府 王室 领馆 董事会 管理层 股东 大股东 投资人 课题组 \
     神父 修女 牧师 阿訇 喇嘛 酋长 法师 住持 \
     专家组 调查组 指挥部 工作室 乐团 足协 游乐场 宾馆 餐馆 民宿 健身房 驾校 交易所 事主 干部 \
     门将 前锋 后卫 骑士 书记 副总 机组 中心 组织 酒楼 餐厅 诊所 旅行社 出版社 营运商 保险公司 \
     快递公司 券商 消委会 里长 同乡 恩师 祖父 祖母 外公 外婆 校友 妇女 企业主 农场主 船主 货主 机主 公诉机关 法医 车主 \
     教练组 队医 菜农 果农 制片方 片方 组委会 前台 老板娘 小哥 立委 苦主 档主 儿媳 女婿 侄子 \
     侄女 表哥 表姐 堂弟 园方 项目组 专案组 工作组 部门 团队 机关 教授 业内 业者 同业 东主 房主";

/// How names of firms end.
static FIRMS: &Any = any!(
    "公司 集团 企业 控股 科技 股份 新材 材料 电子 能源 医药 生物 药业 重工 汽车 光电 电气 电力 实业 置业 \
     地产 证券 传媒 网络 软件 通信 精密 智能"
);

/// Nouns for bodies that are not named again: 法院, 警方; the body named
/// before is one whose name ends in one of the words.
pub(crate) static BODIES: &[(&str, &Any)] = &[
    ("法院", any!("法院 法庭")),
    ("法庭", any!("法院 法庭")),
    ("合议庭", any!("法院 法庭")),
    ("检方", any!("检察院 检察厅 检察署 地检署 检察局 律政司")),
    ("检察机关", any!("检察院")),
    ("控方", any!("检察院 律政司")),
    ("警方", any!("公安局 分局 警察局 警务处 派出所 警方 支队 警局 警察 警队 刑警")),
    ("公安机关", any!("公安局 分局")),
    ("消防", any!("消防处 消防局 消防队 消防救援队 总队 支队 消防救援局 消防部门 民防部队")),
    ("校方", any!("大学 学院 中学 小学 学校 高中 中专 职校")),
    ("学校", any!("大学 学院 中学 小学 学校 高中 中专 职校")),
    ("园方", any!("幼儿园 动物园 植物园 公园 乐园")),
    ("院方", any!("医院 法院 医院集团")),
    ("医院", any!("医院")),
    ("县府", any!("县政府")),
    ("市府", any!("市政府")),
    ("公司", FIRMS),
    ("集团", any!("集团 公司")),
    ("工会", any!("工会")),
    ("该公司", FIRMS),
    ("该集团", any!("集团 公司")),
    ("该行", any!("银行")),
    ("该校", any!("大学 学院 中学 小学 学校 高中 中专 职校")),
    ("该院", any!("医院 法院 研究院 学院")),
    ("银行", any!("银行")),
    ("俱乐部", any!("俱乐部 队")),
    ("球队", any!("队 俱乐部")),
    ("协会", any!("协会")),
    ("总局", any!("总局")),
    ("该局", any!("局")),
    ("该党", any!("党 联盟 阵线")),
    ("该台", any!("台")),
    ("该会", any!("会")),
    ("该部", any!("部")),
    ("该军", any!("军 部队 武装力量")),
    ("该署", any!("署")),
    ("该厅", any!("厅")),
    ("办公室", any!("办公室")),
    ("该大学", any!("大学 学院")),
    ("该中心", any!("中心")),
    ("中心", any!("中心")),
    ("该所", any!("所")),
    ("该店", any!("店")),
    ("该机构", any!("机构 中心 组织 会 所 院")),
    ("该组织", any!("组织 会 阵线 联盟 军")),
    ("该社", any!("社")),
    ("该报", any!("报")),
    ("当局", any!("局 署 处 部")),
    ("气象部门", any!("气象局 气象台 气象署 天文台")),
    ("署方", any!("署")),
    ("局方", any!("局")),
    ("馆方", any!("馆")),
    ("球会", any!("队 球会 会")),
    ("辩方", any!("␣")),
    ("资方", any!("␣")),
    ("买方", any!("␣")),
    ("卖方", any!("␣")),
    ("运营方", any!("公司 集团")),
    ("主办方", any!("委员会 组委会 公司 协会")),
    ("委员会", any!("委员会")),
    ("大使馆", any!("大使馆 使馆")),
    ("使馆", any!("大使馆 使馆")),
];

/// Texts that speak for whoever issued them.
pub(crate) static TEXTS: &Any = any!(
    "声明 公告 公司公告 会议 全会 座谈会 报告 通报 公报 文章 研究 控罪 案情 判词 判决 裁定书 诉状 帖文 信中 通告 \
     社论 决议 讣告 判决书 起诉书 新闻稿 公开信 白皮书 研究报告 文告 论文 推文 贴文 谈话 裁决书 意见书 函件"
);

/// Nouns before a verb of speech that name nobody who could speak.
pub(crate) static SPEECHLESS: &Any = any!(
    "会议 全会 数据 资料 结果 统计 指数 画面 视频 影片 录音 记录 证据 事实 通知 文件 条例 规定 法律 协议 \
     方案 计划 报道 报导 消息 信息 图片 照片 俗话 老话 内容 新闻 总体 一般"
);

/// After a country's name: those who speak for it.
pub(crate) static SIDES: &Any =
    any!("方 方面 官方 当局 政府 军方 情报机构 情报部门 军事情报部门 外交部门 警方 官媒 官方媒体 国家媒体 军队");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Fold;

    #[test]
    fn a_cue_stands_once_and_as_it_reads() {
        let fold = Fold::load();
        let mut seen = std::collections::BTreeSet::new();
        for word in TABLE.iter().flat_map(|(_, _, words)| words.split_whitespace()) {
            assert!(seen.insert(word), "{word} stands twice");
            assert!(word.chars().all(|c| fold.char(c) == c), "{word} is never read so");
        }
    }
}
