//! The wordings that tell parts of a page. All are written as they read:
//! simplified, with half-width marks.

use super::text::{core, is_in_any_case, pieces, starts};
use crate::text::words::{Any, CharSet, Words, any};
use std::sync::LazyLock;

/// Where in a line a wording counts.
#[derive(Clone, Copy)]
pub(super) enum At {
    /// It is the line, but for marks around it.
    Whole,
    Start,
    End,
    Inside,
}

/// Whether the line belongs to no story. Running text may speak of copyright,
/// codes and accounts; a notice speaks to who reads it.
pub(super) fn is_furniture(text: &[char], seen: &CharSet) -> bool {
    let inner = core(text);
    let told = || any!("表示, 提醒, 指出, 认为, 说, 称,").within(text);
    let notice = || !text.contains(&'。') || NOTICE.within_seen(text, seen) && !told();
    let there = |at: &At, cues: &Any| match at {
        At::Whole => is_in_any_case(inner, cues),
        At::Start => cues.starts(inner).or_else(|| cues.starts(text)).is_some(),
        At::End => cues.ends(inner).or_else(|| cues.ends(text)).is_some(),
        At::Inside => cues.within_seen(text, seen) && notice(),
    };
    FURNITURE.iter().any(|(at, longest, cues)| text.len() <= *longest && there(at, cues)) || opens_app(text)
}

/// 打开远山新闻客户端,体验更佳: to read on in an application.
fn opens_app(text: &[char]) -> bool {
    static APPS: &Any = any!("APP App 客户端 新闻 头条 浏览器");
    if text.len() > 30 || text.contains(&'。') {
        return false;
    }
    // 订阅远山电邮简报
    if starts(text, "订阅") && any!("电邮 简报 邮件 电子报 通讯").within(text) {
        return true;
    }
    let verb = any!("打开 下载 登录").starts(text);
    let near = verb.and_then(|n| text.get(n..text.len().min(n + 12))).unwrap_or_default();
    let better = any!("体验更佳 阅读更佳 观看更佳 还喜欢").ends(core(text)).is_some();
    better || APPS.within(near)
}

/// Words of notices to the reader.
static NOTICE: &Any = any!(
    "如有 如需 如涉 若有 请联系 请与 请注明 请勿 删除 本网 本站 本文 本报 本刊 本公众号 转载 关注 欢迎 \
     下载 订阅 点击 长按 登录 注册 Copyright © 版权所有 ICP 我们"
);

/// The longest line that any cue looks at.
pub(super) const LONGEST: usize = 400;

use At::{End, Inside, Start, Whole};

/// Labels over other stories. Alone on a line they are furniture; with a
/// title after them the line is a related story.
pub(super) static RELATED: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::of(
        any!(
            "相关新闻 相关阅读 相关报道 相关报导 相关文章 相关链接 相关推荐 相关内容 相关专题 相关主题 相关主题内容 更多相关内容 热读 热读榜 中文推荐 BBC中文推荐 相关稿件 \
             相关资讯 相关消息 相关影音 相关影片 相关视频 延伸阅读 拓展阅读 扩展阅读 推荐阅读 推荐新闻 推荐文章 \
             推荐内容 为您推荐 为你推荐 编辑推荐 编辑精选 小编推荐 精彩推荐 精选推荐 精选文章 今日推荐 今日焦点 \
             热门新闻 热门文章 热门推荐 热门阅读 热门话题 热门搜索 热门排行 热门视频 热点新闻 热点推荐 热点排行 \
             热搜榜 热榜 热文排行 最热新闻 最热文章 最新新闻 最新文章 最新消息 最新资讯 最新报道 最新动态 \
             更多新闻 更多文章 更多报道 更多深度报道 更多相关新闻 更多推荐 更多阅读 更多故事 更多内容 其他新闻 \
             其他人也看 其他人在看 其他人正在看 猜你喜欢 你可能感兴趣的文章 你可能感兴趣 猜您喜欢 你可能喜欢 您可能喜欢 \
             你可能还喜欢 您可能感兴趣 你可能也想看 你可能还想看 你或许感兴趣 你或有兴趣 大家都在看 大家正在看 \
             大家还在看 大家爱看 网友都在看 看了又看 还在看 今日热点 今日热门 今日头条 头条新闻 新闻排行 \
             新闻排行榜 点击排行 点击排行榜 阅读排行 阅读排行榜 人气排行榜 人气新闻 排行榜 24小时热文 24小时热门 24小时热点 \
             24小时排行 24小时热榜 一周新闻排行 一周排行 一周热榜 本周热文 本周热榜 本周排行 本周热门 往期回顾 往期精选 往期推荐 前情提要 前情回顾 近期文章 同类新闻 同类文章 同场加映 \
             看更多 看更多报道 更多精彩 更多精彩内容 精彩图集 图片新闻 视频新闻 新闻推荐 推荐视频 站内推荐 \
             本站推荐 网站推荐 焦点新闻 要闻推荐 时事要闻 延伸报道 延伸阅览 下一篇新闻 必看新闻 重点新闻 \
             独家报道推荐 Related Related␣Articles Related␣Stories Read␣more Recommended Most␣Popular Most␣Read \
             Trending More␣from You␣may␣also␣like 热门话题推荐 新闻热榜 其他阅读 作者其他文章 该作者其他文章 \
             TA的最新文章 关联阅读 关联新闻 参考阅读 系列报道 专题报道"
        ),
        (),
    )
});

/// Labels over readers' comments.
pub(super) static COMMENTS: &Any = any!(
    "网友评论 最新评论 热门评论 全部评论 精彩评论 读者评论 读者留言 网友留言 网友跟贴 网友热评 热门跟贴 \
     评论区 评论列表 用户评论 留言板 最新留言 网友回应 网友回复 评论 跟贴 Comments 留言 论坛"
);

/// Lines of a page that belong to no story: where in the line the words stand, and the characters of the longest
/// line for which they count.
pub(super) static FURNITURE: &[(At, usize, &Any)] = &[
    (Whole, 5, any!("完")),
    (Whole, 9, any!("the␣end end 正文完 正文结束")),
    (Whole, 6, any!("收起 展开 详情 正文 首页 朗读 播放 在看")),
    (
        Whole,
        8,
        any!(
            "更多 more 全文完 本文完 新闻首页 分享 点赞 收藏 转发 举报 订阅 关注 已关注 打赏 登入 登录 注册 广告 \
             赞助 推广 上一篇 下一篇 附件"
        ),
    ),
    (Whole, 10, any!("大中小 print")),
    (Whole, 20, any!("advertisement")),
    (Start, 12, any!("加载中")),
    (
        Start,
        16,
        any!(
            "继续阅读 加载更多 点击加载 展开阅读 显示更多 了解更多 正在加载 跟贴 APP专享 VIP课程 Read␣in␣ 听众朋友,感谢 阅读简体 阅读繁体 阅读英文"
        ),
    ),
    (
        Start,
        20,
        any!(
            "阅读全文 查看全文 展开全文 阅读剩余 阅读原文 查看原文 点击阅读 点击播放 查看更多 跳至内容 \
             跳到主要内容 跳转至 跳转到 收听 阅读时间 阅读约 预计阅读 浏览量 点击数 点击量 点击: 阅读量 登录/注册"
        ),
    ),
    (Start, 24, any!("下一页 上一页 浏览次数 点击")),
    (
        Start,
        30,
        any!(
            "点击查看 点击进入 点击下载 Skip␣to 分享给 分享本文 分享此文 分享文章 字号 字体 字级 文字大小 听新闻 \
             语音播报 Share Copy␣Link 全文共 APP内"
        ),
    ),
    (
        Start,
        40,
        any!(
            "更多文章请下载 Facebook Twitter WhatsApp Telegram 栏目: 分类: 打开客户端 关注本 登录后 点我 \
             Sponsored 请使用 发布者 往下看 跳过␣ End␣of␣"
        ),
    ),
    (
        Start,
        60,
        any!(
            "您的位置 您现在的位置 你的位置 当前位置 所在位置 分享到 分享至 话题: 文章标签 您查看的内容 炒股就看 \
             加入我们的 请点击 题图 联系电话 联系邮箱 投稿 爆料 欢迎关注 更多精彩 更多资讯 更多新闻请 欲了解更多 \
             想看更多 推荐进入 欢迎订阅 本栏目由 支持我们 赞助: 赞助商: 欢迎分享 您对本文 尽在 LIKE"
        ),
    ),
    (
        Start,
        80,
        any!(
            "许可证 本文转自 本文系 本文为 本文由 本文经 本文首发 本文授权 热线电话 举报电话 举报邮箱 您的浏览器 \
             新闻稿来源"
        ),
    ),
    (Start, 100, any!("本文来自 原题")),
    (
        Start,
        120,
        any!(
            "标签: 文章关键词: 关键词: 关键字: 热词: 主题词: Tags: Tag: TAG: Keywords 新闻关键字 原标题 新闻热线 本网站 上一篇: 下一篇: \
             热门: 相关字 求助热线"
        ),
    ),
    (Start, 200, any!("原文链接 著作权 风险提示 以上内容 平台声明 相关字词")),
    (Start, 300, any!("版权声明 免责条款 郑重声明 凡本网 凡注明")),
    (Start, 400, any!("免责声明 特别声明")),
    (End, 20, any!("你怎么看? 人参与 条评论 人点赞 次播放")),
    (End, 30, any!("评论区见")),
    (End, 40, any!("为化名 系化名 有删节 有删改 新闻APP 财经APP 最新资讯")),
    (End, 120, any!("仅供参考")),
    (
        Inside,
        20,
        any!(
            "返回顶部 回到顶部 回首页 返回列表 余下全文 纠错 点个赞 让更多人看到 下一篇新闻 写评论 去评论 \
             说点什么 暂无评论 举报/反馈 收藏本文"
        ),
    ),
    (
        Inside,
        30,
        any!(
            "评论区已关闭 评论功能已关闭 查看更多 返回首页 复制链接 大␣中␣小 我要纠错 会员登录 新闻信 新用户 \
             我要评论 发表评论 参与评论 查看评论 我要留言 抢沙发"
        ),
    ),
    (
        Inside,
        40,
        any!(
            "不迷路 在评论区留言 报料有奖 二维码 打印本页 打印本稿 关闭窗口 加入收藏 上分享 举报␣| 打开APP 新闻报料: 报料热线 \
             打开App APP内打开 官方微信 官方微博 立即注册 立即登录 请登录 加入会员 订户专享 成为订户 畅读全文 即可继续阅读 会员专享 付费阅读 追踪我们 \
             按赞 免费下载 领取红包 LINE好友 Line好友 LINE␣好友 Line␣好友 发E-mail给 隐私 返回搜狐 网易号 搜狐号 澎湃号"
        ),
    ),
    (Inside, 50, any!("公众号 关注我们 立即下载 粉丝专页")),
    (
        Inside,
        60,
        any!(
            "经授权发布 该文观点仅代表 仅提供信息存储 系信息发布平台 点个【在看】 点个在看 点个“在看” 点击加入本报 掌握第一手资讯 未经发言人审阅 未经本人审阅 \
             现场速记整理 请订阅 扫一扫 扫码 长按识别 用微信扫 微信扫码 点我订阅 送到您的邮箱 发送到您的邮箱 到你的邮箱 赞助,都是 内容可能不完整 下载APP \
             下载App 下载客户端 客户端下载 下载我们的 立即订阅 订阅电子报 订阅我们 订阅通讯 点我下载 广告合作 \
             联系我们 关于我们 广告服务 法律声明 使用条款 网站地图 文明上网 提醒您 饮酒过量 未成年请勿饮酒 不用抽 \
             天天抽奖 热线: 看更多新闻 获取更多 欢迎留言 点赞、在看 小额捐款 赞助媒体 脸书专页 官方脸书"
        ),
    ),
    (Inside, 80, any!("中文有Instagram")),
    (Inside, 100, any!("Cookie cookie")),
    (Inside, 120, any!("版权归 违法和不良信息 投资有风险 投资需谨慎 入市需谨慎 侵权 上传并发布 请珍惜生命")),
    (Inside, 160, any!("未经授权 未经许可 未经书面 不得转载 禁止转载 谢绝转载 请勿转载 据此操作 防治专线")),
    (
        Inside,
        200,
        any!(
            "版权声明: Copyright copyright © 版权所有 All␣Rights␣Reserved All␣rights␣reserved ICP备 ICP证 \
             公网安备 互联网新闻信息服务 转载请注明 转载须注明 本文仅代表 仅代表作者 仅代表个人 不代表本 不构成投资建议 \
             不构成任何投资 不构成个人投资 不作为投资依据"
        ),
    ),
    (Inside, 300, any!("本网转载")),
];

/// Editors and those who checked the text; what follows is no longer the article.
pub(super) static EDITOR: &Any = any!(
    "责任编辑 责编 编辑 实习编辑 值班编辑 值班编委 值班主任 值班主编 流程编辑 新媒体编辑 网络编辑 \
     版面编辑 图片编辑 视频编辑 微信编辑 本文编辑 本期编辑 校对 审核 审校 编审 监制 统筹 主编 总监制 终审 \
     一审 二审 三审 初审 复审 签发 排版 美编 制图编辑 执行编辑 编校 制作 核稿编辑 核稿 责任校对 审读 译审 \
     编务 版式设计 版式 本版责编 本版编辑 本版制图 制图"
);

/// Wordings that begin a line naming author, source or time.
pub(super) static BYLINE: &Any = any!(
    "参与记者 参与采写 参与报道 作者 来源 稿源 消息来源 文章来源 新闻来源 信息来源 记者 本报记者 \
     本报讯记者 本刊记者 本网记者 本台记者 本社记者 特派记者 特约记者 实习记者 见习记者 首席记者 采访 \
     采访人员 采写 撰文 撰稿 文 图文 文图 图/文 文/图 文字 编译 翻译 译者 通讯员 报道员 特约撰稿 \
     特约撰稿人 特派员 本报特派员 执笔 口述 整理 报道 发布时间 发布日期 发表时间 发表日期 发布于 发表于 \
     发布 更新时间 更新日期 更新于 最后更新 最近更新 更新 出版 出版时间 刊登时间 刊登 上传时间 建立时间 \
     时间 日期 撰写 报导 首次发布 首发 Published Updated By 署名 作者简介 驻外记者 本报驻外记者 发稿时间 \
     发稿 摄影报道 综合报道 综合报导 补充报道 补充报导"
);

/// Words of share bars and reading aids: a line of nothing else is furniture.
pub(super) static BAR: &Any = any!(
    "赞好 点分享 点收藏 点在看 分享 分享到 分享至 微信 朋友圈 微信好友 微博 新浪微博 腾讯微博 qq qq空间 \
     qq好友 空间 收藏 打印 纠错 评论 点赞 赞 转发 举报 复制链接 复制 链接 facebook twitter x line \
     whatsapp telegram email 邮件 电邮 邮箱 更多 大 中 小 a+ a- a 字号 字体 简体 繁体 简 繁 english 关注 \
     订阅 登录 登入 注册 首页 新闻 国际 国内 中国 大陆 两岸 台湾 香港 港澳 财经 体育 娱乐 科技 军事 社会 \
     教育 汽车 房产 健康 旅游 时尚 文化 历史 时政 要闻 头条 评论员 观点 言论 专题 视频 影音 图片 图集 \
     直播 滚动 地方 本地 生活 政治 经济 理财 股票 基金 数码 游戏 读书 公益 搜索 客户端 手机版 电脑版 正文 \
     频道 导航 全部 即时 热门 最新 焦点 全球 世界 亚洲 欧洲 美洲 东盟 狮城 新加坡 马来西亚 副刊 专栏 互动 \
     博客 论坛 报纸 电子报 播客 podcast instagram youtube tiktok 下载 返回 关闭 打赏 听 朗读 播放 在看 \
     阅读 浏览 保存 存档 喜欢 踩 顶 share tweet print save 微信扫一扫 复制网址 有声 图辑 数据 法治 法律 \
     民生 人物 理论 党建 人事 舆情 创投 esg 公司 证券 银行 保险 期货 债券 外汇"
);

/// Words beside a number in a counter.
pub(super) static COUNTER: &Any = any!(
    "赞好 阅读 浏览 评论区 评论 点赞 赞 次 人 条 播放 转发 收藏 分享 views view 热度 点击 参与 跟贴 留言 喜欢 \
     在看 人气 万 k w 阅读数 评论数 字 分钟 粉丝 文章 获赞 约 阅读量 浏览量 Like likes comments shares"
);

/// Wordings at the start of a caption.
pub(super) static CAPTION_START: &Any = any!(
    "图为 图: 图| 图/ 图片: 图片来源 图源 图片说明 图像加注文字 图说 图取自 图自 图1 图2 图3 图4 图5 图一 \
     图二 图三 上图 下图 左图 右图 资料图 资料照 资料图片 档案照 档案图 示意图 效果图 ▲ △ ▼ ▽ ↑ ↓ \
     ◤ ▍图 (图 【图 [图 (资料图 视频截图 网络图 配图 摄影: 照片: 照片说明 图表: 制图 影像来源 图像来源 \
     Getty Photo (法新社 (路透社 (美联社 (新华社"
);

/// Wordings at the end of a caption.
pub(super) static CAPTION_END: &Any = any!(
    "摄 摄影 供图 提供 图 照片 资料图 资料图片 资料照片 资料照 档案照 档案照片 示意图 视觉中国 东方IC \
     人民视觉 Getty␣Images GettyImages 视频截图 网络截图 截图 网页截图 效果图 新华社发 中新社发 图源网络 \
     翻摄 翻拍 图取自网络 (路透社) (法新社) (美联社) (新华社) (中新社) (欧新社) (路透) (美联) (彭博) \
     (中央社) 制图 绘图 资料画面 直播画面 图片来源网络 中通社 档案图片 摄) 图) 照) 提供) 图片) 影片) \
     截图) 发)"
);

/// What short lines under pictures name: scenes and sights.
pub(super) static SCENE_END: &Any = any!(
    "现场 前线 画面 合影 合照 会晤 会谈 会见 记者会 发布会 外观 外景 一景 全景 夜景 街景 剧照 海报 肖像 \
     照 大楼 总部 标志 地图 示意 讲话 发言 致辞 演讲 握手 合影留念 会场 废墟 残骸 现场图 颁奖 领奖 训练 \
     比赛中 工作人员 一角 出席仪式 仪式 阅兵 游行 展品 展览"
);

/// Names of sites and their channels after a title.
pub(super) static SITE_END: &Any = any!(
    "网 新闻 日报 晚报 早报 时报 商报 周报 周刊 邮报 快报 晨报 都市报 导报 在线 热线 快讯 频道 客户端 \
     中文网 网站 新闻网 资讯 通讯社 电视台 电台 广播 卫视 手机版 手机网 财经 头条 门户 论坛 博客 新闻中心 \
     官网 官方网站 周末 杂志 评论 财讯 观察 传媒 港闻"
);
/// Sites whose names have no such ending, and labels of channels.
pub(super) static SITES: &Any = any!(
    "腾讯 新浪 搜狐 网易 凤凰 澎湃 百度 知乎 雪球 虎嗅 36氪 界面 财新 观察者 bbc bbc␣news␣中文 bbc中文 \
     rfi 法广 voa 美国之音 rfa 自由亚洲 dw 德国之声 路透 彭博 ft中文 纽约时报 华尔街日报 hk01 香港01 明报 \
     星岛 东网 on.cc tvbs ettoday udn 联合 中时 中央社 cna 自由 三立 东森 民视 公视 风传媒 上报 关键评论 \
     端传媒 8world zaobao 星洲 东方 中国报 光华 诗华 南洋 cctv 央视 央广 新华 人民 中新 环球 yahoo msn \
     sina qq 163 sohu ifeng thepaper wechat 今日头条 国际 国内 中国 社会 体育 娱乐 科技 军事 要闻 时政 \
     两岸 台湾 香港 港澳 新加坡 马来西亚 全球 政治 生活 地方 即时 首页 正文"
);

/// Names of gambling games and shops: the sure sign of advertising by others.
pub(super) static SPAM_STRONG: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::new(&[(
        "快三 快3 时时彩 六合彩 六合 幸运10 幸运5 幸运8 幸运飞艇 飞艇 赛车pk10 赛车PK10 pk10 PK10 pk拾 PK拾 \
     北京赛车 极速赛车 极速快 分分彩 11选5 十一选五 大小单双 百家乐 老虎机 棋牌 博彩 彩票 投注 赌场 \
     娱乐城 真人视讯 真人娱乐 电子游艺 捕鱼游戏 亚博 开云体育 乐鱼体育 皇冠体育 新葡京 六肖 一肖 特码 \
     杀码 码中特 彩神 幸运彩 福彩3D 福彩3d 赛车计划 28加拿大 加拿大28 pc蛋蛋 PC蛋蛋 时时乐 赔率 365体育 \
     金沙娱乐城 银河娱乐城 新葡京娱乐场 新葡京娱乐城 葡京娱乐场 华体会 爱游戏体育 半岛体育 米兰体育 太阳城 \
     威尼斯人 银河娱乐 金沙娱乐 金沙国际 国际娱乐 凯发 pc28 \
     PC28 预测网 万博 九游会 必赢 PG电子 欧宝 米乐",
        (),
    )])
});
/// Words found beside them.
pub(super) static SPAM_WEAK: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::new(&[(
        "精准计划 精准 人工计划 人工 计划 免费 在线 全天 稳赚 技巧 走势图 走势 开奖 结果 直播 官网 官方 网站 \
     网址 平台 app APP 下载 安装 登录 登陆 注册 入口 手机版 网页版 争霸 最新版 版本 版 软件 预测 推荐 \
     公式 倍投 稳定 必中 必开 冠军 单双 大小 龙虎 和值 后三 前三 中三 期 码 群 导师 老师 带 澳洲 澳门 \
     加拿大 北京 上海 江苏 河北 广西 安徽 吉林 湖北 大发 极速 一分 三分 五分 十分 彩 网 赢钱 规律 方法 \
     大全 信誉 正规 彩金 即领 首存 提现 秒 代理 开户 返水 现金 真人 体育 国际 娱乐 游戏 会员 客服 全网 最准 \
     准确 高手 分析 资料 图库 历史记录 开奖记录 号码 定位胆 胆码 一 二 三 五 六 十",
        (),
    )])
});

/// Whether most pieces of the line are words of share bars and menus.
pub(super) fn is_bar(text: &[char]) -> bool {
    let (mut known, mut all) = (0, 0);
    for piece in pieces(text).flat_map(|p| p.split(|c| *c == ':')) {
        let piece = core(piece);
        if piece.is_empty() {
            continue;
        }
        all += 1;
        known += usize::from(is_in_any_case(piece, BAR));
    }
    all >= 2 && known * 10 >= all * 6
}

/// Whether the line holds nothing but numbers and what they count.
pub(super) fn is_counter(text: &[char]) -> bool {
    let mut digits = false;
    let mut rest = text;
    while let Some((&c, tail)) = rest.split_first() {
        if c.is_ascii_digit() {
            digits = true;
            rest = tail;
        } else if !c.is_alphanumeric() {
            rest = tail;
        } else if let Some(length) = COUNTER.starts(rest) {
            rest = rest.get(length..).unwrap_or_default();
        } else {
            return false;
        }
    }
    digits
}
