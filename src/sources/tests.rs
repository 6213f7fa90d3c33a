//! Invented attributions. What is expected reads `kind|text|chain`.

use super::*;
use crate::quotes::fixture::read;

fn check_as(kind: BlockKind, marked: &str, expected: &[&str]) {
    read(marked, kind, |document, tokens, mentions| {
        let quotes = crate::quotes::quotes(document, tokens, mentions);
        let found: Vec<String> = sources(document, tokens, mentions, &[], &quotes)
            .iter()
            .map(|s| {
                let chain = s.chain_mentions.iter().map(|&i| {
                    let m = &mentions[i as usize];
                    document.text(Span::new(m.start, m.end))
                });
                let kind = if s.anaphoric { "again".to_owned() } else { format!("{:?}", s.kind).to_lowercase() };
                format!("{kind}|{}|{}", document.text(Span::new(s.start, s.end)), chain.collect::<Vec<_>>().join(">"))
            })
            .collect();
        assert_eq!(found, expected, "{marked}");
    });
}

fn check(marked: &str, expected: &[&str]) {
    check_as(BlockKind::Paragraph, marked, expected);
}

#[test]
fn reports() {
    check("据{O:甲通社}3日报道，边境恢复平静。", &["report|据甲通社3日报道|甲通社"]);
    check("据{O:乙网}援引{O:甲通社}消息，边境恢复平静。", &["report|据乙网援引甲通社消息|乙网>甲通社"]);
    check("据{O:乙网}报道，据{O:甲通社}消息，边境恢复平静。", &["report|据乙网报道,据甲通社消息|乙网>甲通社"]);
    check(
        "{O:甲通社}援引总理{P:奥马尔}一名顾问的话说，谈判破裂。",
        &["report|甲通社援引总理奥马尔一名顾问的话说|甲通社"],
    );
    check("{L:以色列}媒体3日报道称，以军空袭。{L:美国}媒体广泛报道此事。", &["anonymous|以色列媒体3日报道称|"]);
    check(
        "但{L:美国}媒体报道称，谈判推迟。伊媒报道说，不会推迟。",
        &["anonymous|美国媒体报道称|", "anonymous|伊媒报道说|"],
    );
    check("据{O:航天局}此前公布的计划，飞船明年发射。根据计划，年底完工。", &["report|据航天局此前公布的计划|航天局"]);
    check("【{P:林远}】大家好。\n【{O:甲通社}记者】请问何时复会？", &[]);
    check("{O:甲通社}援引{P:奥马尔}的话说，水坝已蓄满。", &["report|甲通社援引奥马尔的话说|甲通社>奥马尔"]);
    check("另据{O:省气象局}资料，今年降雨偏多。", &["report|另据省气象局资料|省气象局"]);
    check("{O:海州海关}统计显示，出口增长三成。", &["report|海州海关统计显示|海州海关"]);
    check("记者从{O:市教育局}获悉，中考时间已定。", &["report|记者从市教育局获悉|市教育局"]);
    check("{O:甲通社}报导，火势已受控。", &["report|甲通社报导|甲通社"]);
    check("据{O:甲通社}报道，火势已受控。报道称，两人受伤。", &["report|据甲通社报道|甲通社", "again|报道称|甲通社"]);
    check("據{O:甲通社}記者{P:王海}報導，火勢已受控。", &["report|据甲通社记者王海报导|甲通社"]);
    check("据{L:法国}驻{O:丙国使馆}了解，无人受伤。", &["report|据法国驻丙国使馆了解|丙国使馆"]);
    check("{O:市刑侦局}统计，案件减少一成。", &["report|市刑侦局统计|市刑侦局"]);
    check("編譯自{O:甲通社}的報導說，火勢已受控。", &["report|编译自甲通社的报导说|甲通社"]);
    check(
        "{O:甲通社}称无人受伤。{O:丁晚报}率先披露此事。该报援引一名官员的话说，边境恢复平静。",
        &["again|该报援引一名官员的话说|丁晚报"],
    );
    check(
        "据{O:甲通社}报道，火势已受控。报道援引{P:王海}的话说，两人受伤。",
        &["report|据甲通社报道|甲通社", "again|报道援引王海的话说|甲通社>王海"],
    );
    check("经{O:乙网}核实，该说法不实。", &["report|经乙网核实|乙网"]);
    check("{P:王海}说，水坝已蓄满。{O:甲通社}援引他的话说，无人受伤。", &["report|甲通社援引他的话说|甲通社>王海"]);
    check(
        "{O:乙网}引述{O:甲银行}首席{P:王海}的分析称，出口放缓。",
        &["report|乙网引述甲银行首席王海的分析称|乙网>王海"],
    );
    check("据{P:王海}的同事介绍，他很低调。", &["anonymous|据王海的同事介绍|"]);
    check("根据{O:卫生部}，津贴将上调。根据{W:卫生法}，津贴将上调。", &["report|根据卫生部|卫生部"]);
    check(
        "{O:甲通社}援引一名不愿透露姓名的{O:丙党}助手的话说，提案搁置。",
        &["report|甲通社援引一名不愿透露姓名的丙党助手的话说|甲通社"],
    );
    check(
        "{O:甲通社}援引{L:东州}州长{P:王海}的消息称，两人受伤。",
        &["report|甲通社援引东州州长王海的消息称|甲通社>王海"],
    );
    check("{O:市环境局}监测数据显示，鸟类增多。", &["report|市环境局监测数据显示|市环境局"]);
    check("又讯　据{O:甲通社}3日报道，边境恢复平静。", &["report|据甲通社3日报道|甲通社"]);
    check("稿件来源：{O:甲通社}", &["credit|稿件来源:甲通社|甲通社"]);
}

#[test]
fn nobody() {
    check("据悉，工程年底完工。", &["anonymous|据悉|"]);
    check("综合外媒报道，两国恢复通航。", &["anonymous|综合外媒报道|"]);
    check("据{L:法国}媒体报道，火车停运。", &["anonymous|据法国媒体报道|"]);
    check("（綜合報導）{O:氣象廳}發布海嘯警報。", &["anonymous|综合报导|"]);
    check("【本報綜合外電報道】{O:氣象廳}發布海嘯警報。", &["anonymous|本报综合外电报道|"]);
}

#[test]
fn datelines() {
    check(
        "{O:甲通社}{L:海州}9月3日电（记者{P:王海}）3日上午，大桥通车。",
        &["dateline|甲通社海州9月3日电(记者王海)|甲通社"],
    );
    check("【{O:海州日报}专讯】大桥通车。", &["dateline|海州日报专讯|海州日报"]);
    check("（{O:甲通社}记者{P:王海}{L:海州}3日電）大橋通車。", &["dateline|甲通社记者王海海州3日电|甲通社"]);
    check("（{L:吉隆坡}3日讯）大桥通车。", &[]);
    check("〔{O:甲通社}〕大橋通車。", &["dateline|甲通社|甲通社"]);
    check("〔記者{P:王海}／{L:海州}報導〕大橋通車。", &[]);
    check("【本報訊】大橋通車。", &[]);
    check("本报讯 记者{P:王海}报道，大桥通车。", &[]);
    check("({O:海州队})大桥通车。", &[]);
    check(
        "【{O:甲通社}驻{L:波兰}特约记者 {P:王海}】据{O:乙网}报道，大桥通车。",
        &["dateline|甲通社驻波兰特约记者 王海|甲通社", "report|据乙网报道|乙网"],
    );
    check("{O:海岸新闻}客户端消息 大桥通车。", &["dateline|海岸新闻客户端消息|海岸新闻"]);
    check("{O:海岸新闻}消息灵通。", &[]);
    check(
        "{O:参考网}8月24日报道 据{O:甲通社}{L:海州}24日报道，{O:乙社}24日报道称，大桥通车。",
        &["dateline|参考网8月24日报道|参考网", "report|据甲通社海州24日报道,乙社24日报道称|甲通社>乙社"],
    );
    check("{L:美国}《{O:丁日报}》网站刊文称，大桥通车。", &["report|美国《丁日报》网站刊文称|丁日报"]);
    check("{O:国家影视局}今日电影票房公布。", &[]);
    check("据{O:甲通社}电 大桥通车。", &["report|据甲通社电|甲通社"]);
    check("({L:吉隆坡}3日{O:马通社}电)大桥通车。", &["dateline|吉隆坡3日马通社电|马通社"]);
}

#[test]
fn credits() {
    check_as(BlockKind::Caption, "大桥通车。（图取自{O:甲通社}/{O:乙社}）", &["credit|图取自甲通社/乙社|甲通社>乙社"]);
    check_as(BlockKind::Caption, "花海。{L:云州}记者{P:王海}摄", &["credit|云州记者王海摄|王海"]);
    check_as(BlockKind::Caption, "大桥通车。{P:王海} 摄", &["credit|王海 摄|王海"]);
    check_as(BlockKind::Caption, "水深及腰。(受访者提供)", &["credit|受访者提供|"]);
    check_as(BlockKind::Caption, "大桥通车。{O:甲通社}图", &["credit|甲通社图|甲通社"]);
    check_as(
        BlockKind::Caption,
        "大桥通车。{O:甲通社}/{O:乙社}（图片严禁转载复制）",
        &["credit|甲通社/乙社|甲通社>乙社"],
    );
    check_as(BlockKind::Caption, "大桥通车。 JANE DOE/{O:REUTERS}", &["credit|JANE DOE/REUTERS|REUTERS"]);
    check_as(BlockKind::Byline, "来源: {O:海州网} {L:云州}", &["credit|来源: 海州网 云州|海州网"]);
    check_as(BlockKind::Byline, "2024-09-03 来源：{O:海州网} 作者：{P:王海}", &["credit|来源:海州网|海州网"]);
    check("会议结束。（{O:海州日报}）", &["credit|海州日报|海州日报"]);
}

#[test]
fn none() {
    for text in [
        "按照规定，商户须在月底前撤出。",
        "根据《{W:劳动法}》，工资应按时发放。",
        "根据协议，双方将交换战俘。",
        "他根据图纸，修好了机器。",
        "报道工作，由他负责。",
        "{P:王海}向{O:市教育局}报道。",
        "据理力争，终获赔偿。",
        "数据显示，出口增长。",
    ] {
        check(text, &[]);
    }
}

#[test]
fn media_in_the_middle() {
    check("另据{O:甲通社}{L:海州}11月19日电，两国将签约。", &["report|另据甲通社海州11月19日电|甲通社"]);
    check_as(BlockKind::Caption, "（图：{O:云州小学}家协成员展示工程蓝图）", &[]);
    check_as(BlockKind::Caption, "（图：{O:云州社}）", &["credit|图:云州社|云州社"]);
    check("会议今天开幕。另据{O:甲通社}{L:海州}11月19日电，两国将签约。", &["report|另据甲通社海州11月19日电|甲通社"]);
    check("据家电行业人士，价格平稳。", &[]);
    check(
        "{O:海岸新闻}记者从一位接近公司的人士处获悉，裁员已开始。",
        &["report|海岸新闻记者从一位接近公司的人士处获悉|海岸新闻"],
    );
    check(
        "{P:扎林}说，谈判破裂。她还援引{O:国防部}的评估称，风险上升。",
        &["report|她还援引国防部的评估称|扎林>国防部"],
    );
    check("{O:上海证券报}记者独家获悉，公司将裁员。", &["report|上海证券报记者独家获悉|上海证券报"]);
    check("{O:央视新闻}客户端消息，两国签署协议。", &["report|央视新闻客户端消息|央视新闻"]);
    // Whom a picture shows is no credit.
    check_as(BlockKind::Caption, "图／党团总召{P:黄国}12日受访。记者{P:赖映}摄", &["credit|记者赖映摄|赖映"]);
}

#[test]
fn told_by_somebody_spoken_of() {
    check("{P:陈芳}透露，丈夫失踪三天。据她了解，丈夫没有仇家。", &["report|据她了解|陈芳"]);
    check("据{P:张伟}的同事介绍，他很少迟到。", &["anonymous|据张伟的同事介绍|"]);
    check("据{P:王强}讲述，当晚他一直在家。", &["report|据王强讲述|王强"]);
    check("{O:海岸新闻}报道称，大桥通车。", &["report|海岸新闻报道称|海岸新闻"]);
    check("{O:乙国放送协会}（{O:NHK}）报道，大桥通车。", &["report|乙国放送协会(NHK)报道|乙国放送协会"]);
    // 经 that begins a word.
    check("经营该电站的{O:电力公司}亦确认，机组已停机。", &[]);
    check("经{O:市教育局}证实，学校停课。", &["report|经市教育局证实|市教育局"]);
}

#[test]
fn whole_verbs_and_media_that_spoke() {
    check("记者从{O:市教育局}了解到，明年将新建学校。", &["report|记者从市教育局了解到|市教育局"]);
    check("据{O:省气象台}预报，明天有雨。", &["report|据省气象台预报|省气象台"]);
    check("{O:甲通社}称，油轮遇袭。报道还说，船员获救。", &["again|报道还说|甲通社"]);
    check("{O:商报}援引分析师{P:何立}的话评论说，行情已到头。", &["report|商报援引分析师何立的话评论说|商报>何立"]);
    check("“{O:今日海岸}”报道称，谈判结束。", &["report|“今日海岸”报道称|今日海岸"]);
    check("油轮遇袭。报道还说，船员获救。", &["again|报道还说|"]);
}

#[test]
fn figures_and_statements_that_show() {
    check("{O:统计局}公布的数字显示，出口增长三成。", &["report|统计局公布的数字显示|统计局"]);
    check("据{P:杜某}交代，其与对方早有积怨。", &["report|据杜某交代|杜某"]);
    check("{O:物业公司}的监控显示，他当晚外出。", &[]);
    check_as(BlockKind::Title, "{O:康城地产}遭入禀 股价急挫 - 港岛财讯", &[]);
    check_as(BlockKind::Byline, "来源丨{O:平安海州}", &["credit|来源丨平安海州|平安海州"]);
    check_as(BlockKind::Caption, "图：主席{P:柯林}出席记者会。（{O:甲通社}）", &["credit|甲通社|甲通社"]);
}

#[test]
fn what_rests_on_a_source() {
    let check = |marked: &str, expected: &str| {
        read(marked, BlockKind::Paragraph, |document, tokens, mentions| {
            let quotes = crate::quotes::quotes(document, tokens, mentions);
            let covers = sources(document, tokens, mentions, &[], &quotes).first().and_then(|s| s.covers);
            assert_eq!(covers.map(|s| document.text(s)).as_deref(), Some(expected), "{marked}");
        });
    };
    check("【{O:甲通社}讯】油价上涨。", "油价上涨。");
    check("据{O:甲通社}报道，油价上涨。涨幅3%。", "据甲通社报道,油价上涨。涨幅3%。");
    check("据{O:甲通社}报道，油价上涨。{P:秦越}说，供应充足。", "据甲通社报道,油价上涨。");
}

#[test]
fn datelines_after_a_stamp() {
    check(
        "【7月7日9:20】{O:甲通社}长沙7月7日电（记者{P:白田}）水位下降。",
        &["dateline|甲通社长沙7月7日电(记者白田)|甲通社"],
    );
    check("09:20 {O:甲通社}长沙7月7日电 水位下降。", &["dateline|甲通社长沙7月7日电|甲通社"]);
    check("【公告】停水通知", &[]);
    check_as(BlockKind::Byline, "{O:海岸日报}讯（记者 {P:白田}）", &["dateline|海岸日报讯(记者 白田)|海岸日报"]);
}

#[test]
fn what_a_body_estimates_and_publishes() {
    check("依{O:内政部}推估，人口减少。依法推进。", &["report|依内政部推估|内政部"]);
    check("据{O:棒球联盟}公布的赛程，周六开赛。", &["report|据棒球联盟公布的赛程|棒球联盟"]);
    check("{O:贸易委员会}周五开会。根据该委员会发布的调查，价格上涨。", &["report|根据该委员会发布的调查|贸易委员会"]);
}

#[test]
fn results_checks_and_papers() {
    check("{O:选举委员会}公布的计票结果显示，他领先。", &["report|选举委员会公布的计票结果显示|选举委员会"]);
    check("经{O:市场监管局}检测，样品不合格。", &["report|经市场监管局检测|市场监管局"]);
    check("据{O:教育局}公开的一份处罚决定书，学校被罚。", &["report|据教育局公开的一份处罚决定书|教育局"]);
    check("{O:新华社}区昨日停电。", &[]);
}

#[test]
fn figures_of_teams_and_media_side_by_side() {
    check("{P:骆文昭}团队的分析显示，降水减少四成。", &["report|骆文昭团队的分析显示|骆文昭"]);
    check(
        "{O:统计厅}公布的消费动向调查（初值）显示，景气回升。",
        &["report|统计厅公布的消费动向调查(初值)显示|统计厅"],
    );
    check(
        "据{L:法国}《{O:回声报}》和{L:德国}《{O:明镜}》周刊报道，双方达成协议。",
        &["report|据法国《回声报》和德国《明镜》周刊报道|回声报>明镜"],
    );
    check_as(BlockKind::Caption, "图片：{L:江城}，市民上街集会。", &[]);
    check_as(BlockKind::Caption, "图片：{O:甲通社}", &["credit|图片:甲通社|甲通社"]);
}

#[test]
fn where_from_and_from_whom() {
    check("{O:甲通社}从{L:海州}报道说，边境已经关闭。", &["report|甲通社从海州报道说|甲通社"]);
    check("{O:甲通社}发自{L:海州}的报道说，谈判破裂。", &["report|甲通社发自海州的报道说|甲通社"]);
    check("《{O:海岸时报}》从两名官员处获悉，计划推迟。", &["report|《海岸时报》从两名官员处获悉|海岸时报"]);
    check("{O:统计局}上月发布的数据则显示，房价下跌。", &["report|统计局上月发布的数据则显示|统计局"]);
    check("{O:交通局}从仓库调来沙袋，得知后才撤离。", &[]);
    check("据指挥部通报，三人受伤。", &["anonymous|据指挥部通报|"]);
    check("{O:甲通社}引述{L:海州}一名医生的话说，药品短缺。", &["report|甲通社引述海州一名医生的话说|甲通社"]);
    check("来自 / {O:海岸日报}", &["credit|来自 / 海岸日报|海岸日报"]);
}

#[test]
fn pieces_and_papers_of_media() {
    check("{O:远山社}则从{L:云州}报道称，会谈破裂。", &["report|远山社则从云州报道称|远山社"]);
    check(
        "《{O:云州时报}》19日发表文章称，谈判应继续。文章写道，时间不多。",
        &["report|《云州时报》19日发表文章称|云州时报", "again|文章写道|云州时报"],
    );
    check("{O:云州时报}看到的内部邮件显示，他早已知情。", &["report|云州时报看到的内部邮件显示|云州时报"]);
    check("{O:云州时报}发表文章，纪念建馆百年。", &[]);
}

#[test]
fn agencies_cities_and_days() {
    check("{O:远山}{L:江城}/{L:海州}10月27日 - 美元走强。", &["dateline|远山江城/海州10月27日|远山"]);
    check("{O:远山}{L:江城}队 - {L:海州}队的比赛改期。", &[]);
    check_as(BlockKind::Byline, "来源：{O:江城晚报} 阅读 1.2万", &["credit|来源:江城晚报|江城晚报"]);
}

#[test]
fn pollsters_and_laws() {
    check(
        "民调机构{O:晨民社}本周公布的数据显示，六成受访者不满。",
        &["report|民调机构晨民社本周公布的数据显示|晨民社"],
    );
    check("{O:青屿警方}援引{W:刑事法典}第420条文查案。", &[]);
    check(
        "{O:青屿环境署}上月发布的《{W:排放差距报告}》显示，差距仍大。",
        &["report|青屿环境署上月发布的《排放差距报告》显示|青屿环境署"],
    );
    check("{O:青屿乐团}演奏的《{W:丰收报告}》显示功力。", &[]);
}

#[test]
fn bodies_at_the_end_of_a_teaser() {
    check_as(BlockKind::Related, "骑车撞电灯柱 骑士送{O:青屿综合医院}", &[]);
    check_as(BlockKind::Caption, "总统在记者会上{O:晨光新闻}", &["credit|晨光新闻|晨光新闻"]);
    check_as(BlockKind::Caption, "总统走进会场 {O:青屿市府}", &["credit|青屿市府|青屿市府"]);
}

#[test]
fn media_that_rest_on_others() {
    check("{O:甲通社}据两名官员透露报道说，谈判已恢复。", &["report|甲通社据两名官员透露报道说|甲通社"]);
    check("{O:甲通社}据{O:卫生部}消息报道，三人死亡。", &["report|甲通社据卫生部消息报道|甲通社>卫生部"]);
    check("{O:甲公司}据理力争，法院已受理。", &[]);
    check("{O:国防部}通报战况。{O:甲通社}援引该部消息称，战事平息。", &["report|甲通社援引该部消息称|甲通社>国防部"]);
}
