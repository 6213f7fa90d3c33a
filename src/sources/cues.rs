//! The wordings of attribution, as they read.

use crate::text::words::{Any, any};

/// Attributions to nobody.
pub(super) static ANONYMOUS: &Any = any!(
    "据悉 据报道 据报导 据报 据了解 据初步了解 据介绍 据称 据透露 据统计 据不完全统计 据初步统计 据初步调查 据媒体报道 据外媒报道 据外电报道 \
     据当地媒体报道 据多家媒体报道 据港媒报道 据台媒报道 据日媒报道 据韩媒报道 据美媒报道 据英媒报道 据俄媒报道 据媒体报导 据外媒报导 据外电报导 据传 据指 据估计 据测算 \
     据知情人士透露 据消息人士透露 据消息人士称 据知情人士称 据目击者称 据业内人士介绍 据业内人士透露 综合外媒报道 综合媒体报道 综合报道 综合外电报道 综合报导 综合外媒报导 综合媒体报导 综合外电报导 综合外电 \
     综合外媒消息 综合消息 外媒报道 外媒报导 有报道称 有报导称 有消息称 有消息指 有媒体报道 有媒体报导 有传媒报道 有传媒报导 据港媒报导 据美媒报导 据日媒报导 据韩媒报导 \
     据当地媒体报导 据多家媒体报导 记者获悉 记者了解到 本报记者获悉 记者从有关部门获悉 消息称 消息指 据推算 据查 据说 据此前报道 据早前报道 据公开报道 公开资料显示 公开信息显示"
);

/// What speaks of a report named before.
pub(super) static ANAPHORS: &Any = any!(
    "报道 报导 该报道 该报导 这篇报道 上述报道 有关报道 相关报道 有关报导 相关报导 该媒体 消息 该报 该社 该台 该刊 \
     该网站 文章 该文"
);

/// What an attribution with 据, 根据 rests on.
pub(super) static REPORTS: &Any = any!(
    "报道 报导 新闻报道 电 日电 消息 透露 介绍 讯 统计 数据 资料 显示 监测 测定 了解 \
     信息 估计 估算 预测 预报 预计 测算 分析 调查 报告 声明 公告 通报 公布 讣告 说法 \
     发布 披露 表示 转引 援引 引述 引用 转述 研究 评估 推算 推估 决定书 调解书 认定书 鉴定书 \
     通知书 名单 观察 公报 民调 调研 供述 证词 口供 记录 纪录 记载 通知 通告 文件 财报 \
     年报 指控 起诉书 判决书 描述 回忆 叙述 讲述 讲 记述 新闻稿 帖文 网站 官网 抽样 普查 \
     警告 交代 交待 陈述 证实 确认 投诉 数字 微博 公众号 推文 判词 白皮书 爆料 举报 反映 \
     转发 播报 说 称 指 指出"
);

/// What 根据 rests on without being told by anyone.
pub(super) static LAWS: &Any = any!(
    "规定 法律 条例 规则 法 协议 合同 安排 计划 方案 条约 要求 原则 章程 标准 赛程 \
     日程 规程 流程 办法 惯例 决议 指示 部署 命令 政策 需要 情况 程序 约定 条款 精神 \
     决定"
);

/// Verbs that hand on what another said.
pub(super) static CITING: &Any = any!("援引 引述 引用 转引 转述 援用 征引 引");

/// Verbs by which reporters learn.
pub(super) static LEARNED: &Any = any!("获悉 了解到 得知 了解 获知 证实 查询");
/// Who learns.
pub(super) static LEARNED_BY: &Any = any!("记者 本报 本社 笔者 本刊");

/// Nouns for figures that show something.
pub(super) static SHOWS: &Any = any!(
    "统计 数据 指数 资料 调查 报告 研究 监测 民调 财报 公告 年报 周报 简报 快报 分析 记录 纪录 预测 普查 \
     评估 公报 结果 信息 文件 图像 数字 官网 网站 月报 季报 研报 榜单 名单 起诉书 判决书 \
     通报 白皮书 问卷 声明 新闻稿 样本 邮件 备忘录 信件 账目 电报"
);

/// Texts that are issued.
pub(super) static TEXTS: &Any =
    any!("声明 公告 报告 通报 公报 文章 文告 新闻稿 通告 社论 公开信 白皮书 消息 财报 数据");

/// After a country's name: its media, not the country.
pub(super) static MEDIA_NOUNS: &Any =
    any!("媒 媒体 官媒 国内媒体 当地媒体 多家媒体 主流媒体 本地媒体 传媒 新闻界 舆论");

/// People without names: with a country's name only, nobody.
pub(super) static UNNAMED: &Any = any!(
    "官员 外交官 专家 学者 记者 居民 村民 网民 网友 人士 消息人士 知情人士 媒体 官媒 目击者 学生 \
     议员 律师 分析师 男子 女子 市民 商人 租户 邻居 家属 乘客"
);

/// Labels before the name of who took, made or first had it.
pub(super) static CREDIT_BEFORE: &Any = any!(
    "图取自 图自 图源: 图源 图片来源: 图片来源 图片取自 照片来源: 照片取自 影片来源: 影片取自 片源: 图片由 来源: 来源| 来源丨 \
     图丨 稿源: 本文来自 本文转自: 本文转自 图像来源, 图像来源: 文章来源: 信息来源: 消息来源: 新闻来源: 资料来源: 稿件来源: 内容来源: 本文来源: 转自: 图: 图/ 图| 图片: \
     图片/ 摄影: 摄影/ 影: 照片: 来自␣/ 来自:"
);

/// Words after it.
pub(super) static CREDIT_AFTER: &Any = any!(
    "摄影 摄 供图 提供 图 /图 发 制图 绘图 图片 照片 翻摄 资料图 资料照 资料图片 档案照 影片 截图 \
     视频截图 授权 脸书 面簿 绘"
);
