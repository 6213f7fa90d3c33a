//! Invented news of many kinds. What is expected reads
//! `kind|text|speaker`, the speaker `-` where nobody is named.

use super::fixture::read;
use super::*;

fn check_as(kind: BlockKind, marked: &str, expected: &[&str]) {
    read(marked, kind, |document, tokens, mentions| {
        let found: Vec<String> = quotes(document, tokens, mentions)
            .iter()
            .map(|q| {
                let who = q.speaker_mention.map_or("-".to_owned(), |i| {
                    let m = &mentions[i as usize];
                    document.text(Span::new(m.start, m.end))
                });
                let kind = if q.continuation { "more".to_owned() } else { format!("{:?}", q.kind).to_lowercase() };
                format!("{kind}|{}|{who}", document.text(Span::new(q.start, q.end)))
            })
            .collect();
        assert_eq!(found, expected, "{marked}");
    });
}

fn check(marked: &str, expected: &[&str]) {
    check_as(BlockKind::Paragraph, marked, expected);
}

#[test]
fn speaker_before() {
    check("{O:外交部}发言人{P:林远}3日表示，双方同意继续对话。", &["indirect|双方同意继续对话|林远"]);
    check("{P:林远}说：“我们不会退让。”", &["direct|我们不会退让。|林远"]);
    check("{O:卫生部}发言人回应称，疫苗供应充足。", &["indirect|疫苗供应充足|卫生部"]);
    check("{L:法}方表示，将采取反制措施。", &["indirect|将采取反制措施|法"]);
    check("{L:法国}一名官员透露，谈判已经破裂。", &["indirect|谈判已经破裂|-"]);
    check("{P:马可}在与{L:德国}总理{P:舒曼}会谈后表示，两国将深化合作。", &["indirect|两国将深化合作|马可"]);
    check("{P:马可}和{P:舒曼}表示，两国将深化合作。", &["indirect|两国将深化合作|-"]);
    check("{P:马可}与{P:舒曼}通话后表示，两国将深化合作。", &["indirect|两国将深化合作|马可"]);
    check("就加税一事，{O:商务部}发言人{P:何进}向记者表示：“我们坚决反对。”", &["direct|我们坚决反对。|何进"]);
    check("{P:阿里}对{L:埃及}总统{P:萨利姆}说，水坝不会停工。", &["indirect|水坝不会停工|阿里"]);
}

#[test]
fn speaker_after_and_around() {
    check("“票价不会上涨。”{O:城东公交公司}经理{P:许明}告诉记者。", &["direct|票价不会上涨。|许明"]);
    check("“我们尽力了，”{P:许明}说，“但时间不够。”", &["direct|我们尽力了,|许明", "direct|但时间不够。|许明"]);
    check("{P:许明}是司机。“路太滑，刹不住车。”他回忆道。", &["direct|路太滑,刹不住车。|许明"]);
}

#[test]
fn pronouns_and_voice() {
    check("{P:李娜}表示，比赛很艰难。她说：“对手更强。”", &["indirect|比赛很艰难|李娜", "direct|对手更强。|李娜"]);
    check(
        "{P:方宁}指出，市场需求回暖。如果政策到位，明年增长可期。{P:方宁}强调，风险仍在。",
        &["indirect|市场需求回暖|方宁", "more|如果政策到位,明年增长可期|方宁", "indirect|风险仍在|方宁"],
    );
    check("{P:方宁}批评裁判“偏心”，并称自己“很失望”。", &["partial|偏心|方宁", "partial|很失望|方宁"]);
}

#[test]
fn nobody_goes_on_for_another() {
    check(
        "{P:陈葆}指，文件有误。她要求公司在一个月内交代。议员{P:卜伟}认为，地底难以预计，“最重要的是汲取教训”。",
        &[
            "indirect|文件有误|陈葆",
            "indirect|地底难以预计,“最重要的是汲取教训”|卜伟",
            "direct|最重要的是汲取教训|卜伟",
        ],
    );
}

#[test]
fn bodies_without_names() {
    check(
        "{O:江城市中级人民法院}昨日开庭。法院认为，被告构成诈骗罪。",
        &["indirect|被告构成诈骗罪|江城市中级人民法院"],
    );
    check("{O:启明科技公司}股价大跌。公司回应称，经营一切正常。", &["indirect|经营一切正常|启明科技公司"]);
    check("消息人士透露，双方已接近达成协议。", &["indirect|双方已接近达成协议|-"]);
    check("专家表示，气温将持续走低。", &["indirect|气温将持续走低|-"]);
    check("有分析认为，双方短期内难以和解。", &["indirect|双方短期内难以和解|-"]);
}

#[test]
fn after_the_dateline() {
    check("{O:甲通社}{L:海州}9月3日电（记者{P:王海}）{O:外交部}3日说，双方将会谈。", &["indirect|双方将会谈|外交部"]);
    check("〔{O:甲通社}〕{O:外交部}今天表示，已向对方转达关切。", &["indirect|已向对方转达关切|外交部"]);
    check("〔記者{P:王海}／綜合報導〕{O:氣象署}說，颱風將登陸。", &["indirect|台风将登陆|气象署"]);
    // Whoever made the report is no one's 她.
    check("（{O:甲通社}記者{P:王海芸}{L:海州}3日電）一名女教師報案。她說，錢已匯出。", &["indirect|钱已汇出|-"]);
}

#[test]
fn who_of_several_words() {
    // A preposition in a name is none, nor is 与 between nouns.
    check("{O:工程与运输部}秘书{P:奥凯洛}说，征地已完成。", &["indirect|征地已完成|奥凯洛"]);
    check("产业研究与内容主管{P:孙燕}则认为，价格还会下降。", &["indirect|价格还会下降|孙燕"]);
    check("准买家{P:林佳}（29岁，护士）说，她已申请四次。", &["indirect|她已申请四次|林佳"]);
    check("{O:甲通社}援引智库{O:布鲁研究所}研究员{P:塔利}的观点称，风险仍在。", &["indirect|风险仍在|塔利"]);
    check(
        "对于有网友批评“不公”，{P:饶铃}上周已有说明。她强调，安全第一。",
        &["partial|不公|-", "indirect|安全第一|饶铃"],
    );
    // A place that only says where.
    check_as(BlockKind::Title, "{L:青原}湖泊扩张 研究称升温是主因", &["indirect|升温是主因|-"]);
    check("{L:江城市}一名男子称，钱包被偷。", &["indirect|钱包被偷|-"]);
    check("{L:法国}3日称，将反制。", &["indirect|将反制|法国"]);
    check("公告称，业绩下滑是因为降价。", &["indirect|业绩下滑是因为降价|-"]);
}

#[test]
fn said_before() {
    check("{O:经济部}副部长{P:吴志}说，管线老旧。", &["indirect|管线老旧|吴志"]);
    check("经理{P:吴志}说，管线老旧。", &["indirect|管线老旧|吴志"]);

    check(
        "{O:参谋部}官员说，军方正与盟友一道分析，“目前没有发现任何异常”。这名官员说，飞行约一百公里。",
        &[
            "indirect|军方正与盟友一道分析,“目前没有发现任何异常”|参谋部",
            "direct|目前没有发现任何异常|参谋部",
            "indirect|飞行约一百公里|参谋部",
        ],
    );
    check("法官{P:黄崇}判刑时斥责被告失信。控罪指，他曾向银行虚报收入。", &["indirect|他曾向银行虚报收入|-"]);
    check("辩方求情称，被告并非主谋。", &["indirect|被告并非主谋|-"]);
    check("{P:许峰}把增长预测从2%上调至3%。{O:甲社}没有透露导弹的名称和射程。", &[]);
    check("当地推出“湾区青年就业计划”。", &["scare|湾区青年就业计划|-"]);
    check(
        "一名医生告诉{O:甲社}，伤者危急，“血库快见底了”。",
        &["indirect|伤者危急,“血库快见底了”|-", "direct|血库快见底了|-"],
    );
}

#[test]
fn hong_kong_points() {
    check("{P:李聖}致歉，指事故由電腦失靈引致。", &["indirect|事故由电脑失灵引致|李圣"]);
    check("{O:運輸署}發言人指事故已獲處理。", &["indirect|事故已获处理|运输署"]);
    check("恒指午後升一成，時針指向三點。", &[]);
}

#[test]
fn colons_and_labels() {
    check("{P:郑卫}对判罚很不满：“这根本不是犯规，我看了三遍。”", &["direct|这根本不是犯规,我看了三遍。|郑卫"]);
    check("门口的牌子很醒目：“今日停业，敬请谅解。”", &["direct|今日停业,敬请谅解。|-"]);
    check("{P:许峰}指出，行业见底，维持“增持”评级。", &["indirect|行业见底,维持“增持”评级|许峰", "scare|增持|-"]);
    check("{P:许峰}说，他听到“轰”的一声。", &["indirect|他听到“轰”的一声|许峰", "scare|轰|-"]);
}

#[test]
fn citing() {
    check("{O:甲通社}援引{P:奥马尔}的话说，边境已恢复平静。", &["indirect|边境已恢复平静|奥马尔"]);
    check("{O:乙报}引述一名不愿具名的官员称，预算将削减。", &["indirect|预算将削减|-"]);
}

#[test]
fn verbs_that_are_none() {
    for text in [
        "据说，这里曾是古战场。",
        "{P:王海}对遇难者表示哀悼。",
        "这座桥被称为“天下第一桥”。",
        "也就是说，工期将推迟。",
        "他没有说明原因，转身离开。",
        "这部小说，讲述了一个家庭的故事。",
        "总的来说，形势在好转。",
        "据{O:甲通社}报道，两列火车相撞。",
        "报道称，两列火车相撞。",
        "有消息称，两列火车相撞。",
        "一名不愿透露姓名的官员到场。",
        "团员提出12项建议，涵盖人才和税务。",
        "他对每项提问均有回应，气氛很好。",
        "{L:江城}七成用户已恢复供电，其余预计下午修复。",
        "{O:气象局}要求各地做好防汛准备。",
        "这个说法，没有根据。",
        "{P:王海}称赞了这支队伍。",
    ] {
        read(text, BlockKind::Paragraph, |document, tokens, mentions| {
            let found = quotes(document, tokens, mentions);
            assert!(found.iter().all(|q| matches!(q.kind, QuoteKind::Scare | QuoteKind::Partial)), "{text} {found:?}");
        });
    }
}

#[test]
fn another_speaker() {
    // 他 is of whom the paragraph tells.
    check(
        "{P:周伟}说，比赛艰难。\n{P:吴涛}曾效力两队。当天他攻入两球。他说，进球献给母亲。",
        &["indirect|比赛艰难|周伟", "indirect|进球献给母亲|吴涛"],
    );
    check(
        "{P:吴涛}曾任市长。他发表讲话，强调改革“没有回头路”。不过他也表示，将举行公投。",
        &["partial|没有回头路|吴涛", "indirect|将举行公投|吴涛"],
    );
    check("{P:李明}表示，工程下月完工；市长{P:王强}昨天视察时要求加快进度。", &["indirect|工程下月完工|李明"]);
    check(
        "{P:李明}表示，工程下月完工；{P:王强}负责的二期年底开工。",
        &["indirect|工程下月完工;王强负责的二期年底开工|李明"],
    );
    check("市长{P:陈国栋}宣布结果时指出，过程平静。", &["indirect|过程平静|陈国栋"]);
    check("{P:陈国栋}追问政府何时公布报告。", &["indirect|政府何时公布报告|陈国栋"]);
    check("{P:罗某}担心桌椅质量：“塑料味太重。”", &["direct|塑料味太重。|罗某"]);
    check("{P:邓启泰}（右二）称会先咨询业界。", &["indirect|会先咨询业界|邓启泰"]);
    check("议员{P:陈家乐}关注，新例增加负担。", &["indirect|新例增加负担|陈家乐"]);
    check("事件引起议员{P:陈家乐}关注，警方已调查。", &[]);
    check("{O:晚邮报}援引部长{P:范岩}一名亲信的话说，预算将被否决。", &["indirect|预算将被否决|-"]);
    check("总部位于{L:福建}{L:泉州}的{O:恒麦食品}公告称，将回购股份。", &["indirect|将回购股份|恒麦食品"]);
    check("75岁的{P:林阿婆}坐着。“我不想搬。”老人说。", &["direct|我不想搬。|林阿婆"]);
    check("{P:张伟}和{P:李强}坐着。“我不想搬。”老人说。", &["direct|我不想搬。|-"]);
    check("一位参会的企业主对记者表示：“最缺技工。”", &["direct|最缺技工。|-"]);
    check("死者{P:陈某}的姐姐说，弟弟一向老实。", &["indirect|弟弟一向老实|-"]);
    check("{O:绿盟党}落败。该党主张，应当减税。", &["indirect|应当减税|绿盟党"]);
    check("{O:绿盟党}落败。该党一名议员主张，应当减税。", &["indirect|应当减税|-"]);
    check("正如{P:林远}所说，路要一步一步走。", &["indirect|路要一步一步走|林远"]);
    check("{P:林远}所说，路要一步一步走。{O:青屿研究所}说，雨停了。", &["indirect|雨停了|青屿研究所"]);
    check("{P:谭雅文}：刚才已经回答过了，没有更多补充。", &[]);
    check("警方发布通报，不到半天转发量便超过6万次。", &[]);
    check(
        "{P:顾怀瑾}指出，两国关系友好。去年贸易额达到138亿美元。中方愿同{L:乌}方深化合作。",
        &["indirect|两国关系友好|顾怀瑾", "more|去年贸易额达到138亿美元|顾怀瑾", "more|中方愿同乌方深化合作|顾怀瑾"],
    );
    check("{P:苏帕}表示，{L:老}中友好。会谈后，双方发表联合声明。中方愿同老方合作。", &["indirect|老中友好|苏帕"]);
    check("{O:海岳科技}宣布收购{O:诺曼公司}。公告称，交易年底完成。", &["indirect|交易年底完成|海岳科技"]);
}

#[test]
fn headlines_and_turns() {
    check_as(BlockKind::Title, "{P:郭杰}：选民求稳定 {O:国盟}质疑选委会", &["indirect|选民求稳定|郭杰"]);
    check_as(BlockKind::Title, "油价再涨 {O:能源部}：库存充足", &["indirect|库存充足|能源部"]);
    check_as(BlockKind::Title, "{O:足联}主席：2030年杯赛或扩军", &["indirect|2030年杯赛或扩军|足联"]);
    check_as(BlockKind::Title, "{O:海州队}12:30迎战{O:江城队}", &[]);
    check_as(BlockKind::Title, "深度：一座小城的三十年", &[]);
    check_as(BlockKind::Title, "{P:李明}赛后落泪：“我对不起球迷”", &["direct|我对不起球迷|李明"]);
    check_as(BlockKind::Title, "警方：嫌犯仍在逃", &["indirect|嫌犯仍在逃|-"]);
    check(
        "{O:甲通社}记者：请问何时复会？\n{P:林远}：有消息会发布。",
        &["direct|请问何时复会?|甲通社", "direct|有消息会发布。|林远"],
    );
    check(
        "{O:甲通社}记者追问：能否证实？\n{P:林远}：没有消息。\n{O:乙网}记者：请问何时复会？",
        &["direct|能否证实?|甲通社", "direct|没有消息。|林远", "direct|请问何时复会?|乙网"],
    );
    check(
        "{O:人力资源保障部}副部长{P:俞家}：谢谢提问。\n{O:就业促进司}司长{P:陈勇}：总体平稳。",
        &["direct|谢谢提问。|俞家", "direct|总体平稳。|陈勇"],
    );
    check(
        "【{P:林远}】大家好，今天有两条消息。\n【{O:甲通社}记者】请问何时复会？\n【{P:林远}】有消息会发布。",
        &["direct|大家好,今天有两条消息。|林远", "direct|请问何时复会?|甲通社", "direct|有消息会发布。|林远"],
    );
    check("【{O:甲通社}记者】{P:林远}说，会议推迟。", &["indirect|会议推迟|林远"]);
    check("问：怎样报名？\n答：网上报名。", &["direct|怎样报名?|-", "direct|网上报名。|-"]);
}

#[test]
fn marks() {
    check("{P:林远}指责对方“蓄意破坏”停火。", &["partial|蓄意破坏|林远"]);
    check("他们管这叫“打卡”。", &["scare|打卡|-"]);
    // Both scripts, corner marks, marks in marks.
    check("{P:許雅}說：「他問我：『你怕不怕？』」", &["direct|他问我:‘你怕不怕?’|许雅", "direct|你怕不怕?|-"]);
    // A paragraph that leaves its mark open, and the next that goes on.
    check(
        "{P:林远}说：“我们已经等了三年。\n“今年不能再等，必须动工。”",
        &["direct|我们已经等了三年。|林远", "direct|今年不能再等,必须动工。|林远"],
    );
}

#[test]
fn strength() {
    read(
        "{P:林远}否认称，从未收钱。{P:何进}承认，账目有误。",
        BlockKind::Paragraph,
        |document, tokens, mentions| {
            let found: Vec<_> = quotes(document, tokens, mentions).iter().map(|q| q.strength).collect();
            assert_eq!(found, [Some(Strength::Denied), Some(Strength::Confirmed)]);
        },
    );
}

#[test]
fn nouns_that_speak() {
    check("遇难者胞妹受访时哽咽说，她等了三年。", &["indirect|她等了三年|-"]);
    check(
        "卖家坚称是“正常损耗”，平台表示将先行赔付。",
        &["indirect|是“正常损耗”|-", "partial|正常损耗|-", "indirect|将先行赔付|-"],
    );
    check("{O:北岸地震监测中心}发布预警。该中心表示，震源较浅。", &["indirect|震源较浅|北岸地震监测中心"]);
    // A company of another kind of name; one named later is another.
    check(
        "{O:晨桥银行}发布三季报。公司在公告中称，利润下滑。{O:远山证券公司}看好后市。",
        &["indirect|利润下滑|晨桥银行"],
    );
    // Texts and figures do not speak, nor who is told.
    check("数据显示，出口下降。这一结果说明，需求不足。", &[]);
    check("一名官员向{O:彭海社}透露，谈判已经破裂。", &["indirect|谈判已经破裂|-"]);
    check("有网民在社交平台{O:小蓝书}发文，质问：“钱去哪了？”", &["direct|钱去哪了?|-"]);
    check("{O:民生局}接获通报，抵达时火已扑灭。", &[]);
}

#[test]
fn who_speaks_for_a_body_and_what_is_asked() {
    check(
        "{O:国会预算办公室}发布报告。该办公室还预计，赤字将达1.9万亿元。",
        &["indirect|赤字将达1.9万亿元|国会预算办公室"],
    );
    check("{P:何志}未予否认，仅说重组将在今年落实。", &["indirect|重组将在今年落实|何志"]);
    check("{P:何志}出席晚宴,左为副部长{P:古拉}。", &[]);
    check("“路难走，出门要翻两座山。”镇长{P:王强}擦了擦汗。", &["direct|路难走,出门要翻两座山。|王强"]);
    check("能否透露磋商的时间和地点？", &[]);
    check(
        "所长{P:张建国}说：“火势很大。”这名老警察还表示，{P:李伟}冲在前面。他坦言，压力不小。",
        &["direct|火势很大。|张建国", "indirect|李伟冲在前面|张建国", "indirect|压力不小|张建国"],
    );
    check("院长{P:马立群}因病缺席，副院长{P:周静}代其致辞。她表示，医院将扩建。", &["indirect|医院将扩建|周静"]);
}

#[test]
fn speakers_without_a_name() {
    check("一名不愿透露姓名的员工对记者说，工资已拖欠三个月。", &["indirect|工资已拖欠三个月|-"]);
    check("曾在该厂工作的工人回忆，机器从不检修。", &["indirect|机器从不检修|-"]);
    check("{O:晨光公司}停工。公司同事证实，两人受伤。", &["indirect|两人受伤|-"]);
    check("该客服称会扣除信用分。", &["indirect|会扣除信用分|-"]);
    check("目前尚无组织宣称对此负责。", &[]);
}

#[test]
fn two_speakers_in_one_sentence() {
    check(
        "{O:仁和医院}院方表示，手术成功，家属则称，患者至今昏迷。",
        &["indirect|手术成功|仁和医院", "indirect|患者至今昏迷|-"],
    );
    check("{P:林娜}说，妈妈说今年不回来了。", &["indirect|妈妈说今年不回来了|林娜", "indirect|今年不回来了|-"]);
    check("有小股东质问为何不派息，{P:段永}反问：“你可以不买。”", &["direct|你可以不买。|段永"]);
    check(
        "“价格太高了。”{P:王建}说。“我再看看别的，反正不着急。”",
        &["direct|价格太高了。|王建", "direct|我再看看别的,反正不着急。|王建"],
    );
}

#[test]
fn where_a_clause_without_a_comma_ends() {
    check("{O:晨星航空}称航班因天气取消，数百名旅客滞留机场。", &["indirect|航班因天气取消|晨星航空"]);
    check("{O:晨星航空}称航班因天气取消，旅客应提前改签。", &["indirect|航班因天气取消,旅客应提前改签|晨星航空"]);
    check("{P:吴刚}称夜间施工扰民，警方未予采信。", &["indirect|夜间施工扰民|吴刚"]);
}

#[test]
fn another_subject_in_between() {
    check(
        "{P:刘建}说“票数有假”，{P:赵文}不愿回应，仅说：“让数字说话。”",
        &["partial|票数有假|刘建", "direct|让数字说话。|赵文"],
    );
    check("{P:刘建}说“票数有假”，还说：“要重新计票。”", &["partial|票数有假|刘建", "direct|要重新计票。|刘建"]);
}

#[test]
fn the_same_office() {
    check(
        "{O:水务局}相关负责人表示，水质达标。{P:薛亮}参加了座谈。该负责人提醒，用水前放流片刻。",
        &["indirect|水质达标|水务局", "indirect|用水前放流片刻|水务局"],
    );
    check(
        "{O:国防部}发言人{P:裴远}说，演习已结束。上述发言人强调，演习合法。",
        &["indirect|演习已结束|裴远", "indirect|演习合法|裴远"],
    );
}

#[test]
fn standing_quotes() {
    check("“总算通车了。”{P:王军}激动地说。", &["direct|总算通车了。|王军"]);
    check("“路修好了，菜能卖出去了。”村民{P:包全}竖起大拇指。", &["direct|路修好了,菜能卖出去了。|包全"]);
    check("“路修好了，菜能卖出去了。”掌声中，{P:王军}走上台。", &["direct|路修好了,菜能卖出去了。|-"]);
    // What comes after are another's words.
    check(
        "{P:何平}说，排了两小时。“腿都站麻了，孩子直哭。”市民{P:周兰}告诉记者，她早上六点就来了。",
        &["indirect|排了两小时|何平", "direct|腿都站麻了,孩子直哭。|何平", "indirect|她早上六点就来了|周兰"],
    );
}

#[test]
fn what_only_the_report_says() {
    check(
        "{P:王强}说，油价将回落。记者在加油站看到，排队的人很多。他还说，库存充足。",
        &["indirect|油价将回落|王强", "indirect|库存充足|王强"],
    );
}

#[test]
fn marks_around_a_part() {
    check(
        "她指出，“桥通了，岛就不见了”是许多离岛的共同焦虑。",
        &["indirect|“桥通了,岛就不见了”是许多离岛的共同焦虑|-", "partial|桥通了,岛就不见了|-"],
    );
    check("{P:彭明}回应，“先让数据说话”。", &["direct|先让数据说话|彭明"]);
    check(
        "“医生说，至少要休养三个月。”{P:林娜}回忆道。",
        &["direct|医生说,至少要休养三个月。|林娜", "indirect|至少要休养三个月|-"],
    );
    check("“我说过，要等三个月。”{P:林娜}回忆道。", &["direct|我说过,要等三个月。|林娜"]);
}

#[test]
fn a_clause_without_a_comma() {
    check("{O:菲军方}称渔船使用水炮，造成一名人员受伤。", &["indirect|渔船使用水炮,造成一名人员受伤|菲军方"]);
    check("对很多人来说，房子太贵。", &[]);
    check("{L:菲}方称遭水炮攻击，一人受伤。", &["indirect|遭水炮攻击,一人受伤|菲"]);
    check("有网民爆料称两人交往，并曝光了视频。", &["indirect|两人交往|-"]);
    check("{P:韦丽}派人到场视察，又指公司已经倒闭。", &["indirect|公司已经倒闭|韦丽"]);
}

#[test]
fn headlines_of_several() {
    check_as(
        BlockKind::Title,
        "{O:央行}行长：最坏时刻已过 分析师：言之过早",
        &["indirect|最坏时刻已过|央行", "indirect|言之过早|-"],
    );
    check_as(BlockKind::Title, &"专家：不难 ".repeat(2000), &["indirect|不难|-"; 8]);
    check_as(BlockKind::Title, "检测机构：银含量不足5%", &["indirect|银含量不足5%|-"]);
    check_as(BlockKind::Title, "租客与房东闹上法庭：押一付三之外的第四笔钱", &[]);
    check_as(BlockKind::Title, "两会观察：怎样办好民生实事", &[]);
}

#[test]
fn more_verbs_of_speech() {
    check("研究员{P:丁逸}提示，库存仍在高位。", &["indirect|库存仍在高位|丁逸"]);
    check("{P:洪芬}说明，该名保母去年考取证照。", &["indirect|该名保母去年考取证照|洪芬"]);
    check("{P:方宁}陈述，母亲早已患病。", &["indirect|母亲早已患病|方宁"]);
    // Two tokens for one verb; a token over the end of the word before.
    check("{P:王建强}吐槽，新规会加重负担。", &["indirect|新规会加重负担|王建强"]);
    check("{P:方宁}受访时指，业界担心租金上升。", &["indirect|业界担心租金上升|方宁"]);
    check("{P:方宁}做事时指标不治本。", &[]);
    // No speech act.
    check("{P:方宁}起初不承认，后来道歉。", &[]);
    check("{L:甲国}已提交书面答复，谈判仍在继续。", &[]);
}

#[test]
fn what_somebody_hopes_is_what_he_says() {
    check("{P:方宁}表示，希望两国恢复谈判。", &["indirect|希望两国恢复谈判|方宁"]);
    check("{P:方宁}透露，预计年底完工。", &["indirect|预计年底完工|方宁"]);
    check("{P:方宁}认为，指责对方无助于解决问题。", &["indirect|指责对方无助于解决问题|方宁"]);
    check("{P:方宁}回应，当时通报的地址有误。", &["indirect|当时通报的地址有误|方宁"]);
    check("{P:方宁}予以否认，称从未到过现场。", &["indirect|从未到过现场|方宁"]);
    check("{P:方宁}发文回应，表示将追究到底。", &["indirect|将追究到底|方宁"]);
}

#[test]
fn unnamed_people_speak() {
    check("一名妇女抹着眼泪说，网还没来得及装。", &["indirect|网还没来得及装|-"]);
    check("公诉人当庭反驳：赠与不能成立。", &["indirect|赠与不能成立|-"]);
    check("一名自称前员工的网友爆料，公司早就停发工资。", &["indirect|公司早就停发工资|-"]);
    check("不少店员、顾客都说，这家店早该关了。", &["indirect|这家店早该关了|-"]);
    check("{O:城东公安局}接市民报警称，有人持刀伤人。", &["indirect|有人持刀伤人|-"]);
    check("包括{P:张伟}在内的多名业主表示，电梯常坏。", &["indirect|电梯常坏|-"]);
    check("{P:王强}的妻子{P:李敏}说，他没有回家。", &["indirect|他没有回家|李敏"]);
    check("{L:德国}不少学者认为，改革已经迟了。", &["indirect|改革已经迟了|-"]);
}

#[test]
fn a_pronoun_does_not_reach_over_somebody_unnamed() {
    check(
        "{P:李华}说，物价涨了。一名店员则说，生意难做。他还说，打算关店。",
        &["indirect|物价涨了|李华", "indirect|生意难做|-", "indirect|打算关店|-"],
    );
    check(
        "{P:李华}说，物价涨了。警方表示，将展开调查。他还说，生意难做。",
        &["indirect|物价涨了|李华", "indirect|将展开调查|-", "indirect|生意难做|李华"],
    );
    check("{P:李华}对店员说，明天关门。他还说，生意难做。", &["indirect|明天关门|李华", "indirect|生意难做|李华"]);
    check("反对党议员{P:林志}不以为然，他说，水还是照淹。", &["indirect|水还是照淹|林志"]);
    check("{P:李华}到场。她并引用{O:资产保存法}说明，建筑不得拆除。", &["indirect|建筑不得拆除|李华"]);
    check("{P:李华}出席了会议。{O:甲通社}援引她的话说，谈判下周开始。", &["indirect|谈判下周开始|李华"]);
}

#[test]
fn clauses_that_go_on() {
    check("{P:霍建}称任何人都可能罚丢，全队没有人会怪他。", &["indirect|任何人都可能罚丢,全队没有人会怪他|霍建"]);
    check(
        "{P:吴俊}质疑公司把责任推给老鼠，是“找替罪羊”。",
        &["indirect|公司把责任推给老鼠,是“找替罪羊”|吴俊", "partial|找替罪羊|吴俊"],
    );
    check("{O:城东公安局}称男子情绪失控，随后将其制服。", &["indirect|男子情绪失控|城东公安局"]);
}

#[test]
fn what_begins_with_this_step() {
    check("专家指出，此举意在安抚市场。", &["indirect|此举意在安抚市场|-"]);
    check("{O:欧盟}表示，并非所有成员都同意。", &["indirect|并非所有成员都同意|欧盟"]);
    check("{P:李强}回应，此举合法合规。", &["indirect|此举合法合规|李强"]);
    check("{L:法国}首次公开证实，此举标志着局势升级。", &[]);
    check("检察官公布了证据，此举引发不满。", &[]);
    check("政府上调油价，此举引发抗议。", &[]);
}

#[test]
fn an_adverb_and_a_verb_in_one_word() {
    check("学者普遍认为，油价还会上涨。", &["indirect|油价还会上涨|-"]);
    check("{P:林远}反复强调，安全第一。", &["indirect|安全第一|林远"]);
    check("外界给予高度评价，气氛热烈。", &[]);
}

#[test]
fn somebody_unnamed_is_not_whom_the_text_names() {
    check("据{O:城东法院}一名法官介绍，被告人{P:田林}已认罪。该法官表示，将择期宣判。", &["indirect|将择期宣判|-"]);
    check(
        "{P:张华}说，火很大。一位不愿具名的居民说，看到了火光。他说，很害怕。",
        &["indirect|火很大|张华", "indirect|看到了火光|-", "indirect|很害怕|-"],
    );
    check("{P:夏某}受伤。{P:夏某}的妻子泣不成声。“他才三十岁。”她说。", &["direct|他才三十岁。|-"]);
    check("警员{P:李杰}说，一名男子持刀。他说，已制服。", &["indirect|一名男子持刀|李杰", "indirect|已制服|李杰"]);
    check("总统{P:贝克}没有露面，其发言人称，一切正常。", &["indirect|一切正常|-"]);
    check("{O:海辰公司}发布公告。公告称，经营正常。", &["indirect|经营正常|海辰公司"]);
    check("司机{P:田林}受伤。该司机表示，没有看见红灯。", &["indirect|没有看见红灯|田林"]);
    check("{P:林涛}的一名同学回忆，两人常打球。", &["indirect|两人常打球|-"]);
    check("{P:韩东}推车回家。妻子不同意。“他舍不得。”她说。", &["direct|他舍不得。|-"]);
    check("{O:星河集团}公布业绩。集团发言人称，前景乐观。", &["indirect|前景乐观|星河集团"]);
    check("{O:河谷军}否认袭击。其发言人称，这是污蔑。", &["indirect|这是污蔑|河谷军"]);
    check("{O:客工之家}欢迎新措施。该组织主任说，数据不足。", &["indirect|数据不足|客工之家"]);
}

#[test]
fn clauses_of_others() {
    check("有人说，这是好心办坏事；也有人说，万事开头难。", &["indirect|这是好心办坏事|-", "indirect|万事开头难|-"]);
    check("对于有市民质疑巡查不足，{P:谭棠}解释说，人手有限。", &["indirect|巡查不足|-", "indirect|人手有限|谭棠"]);
    check("{P:林远}重申，政府会听取意见，但未有透露时间表。", &["indirect|政府会听取意见|林远"]);
    check("{P:林远}重申，政府会听取意见，但未来仍有风险。", &["indirect|政府会听取意见,但未来仍有风险|林远"]);
    check("{P:王平}说，要修路；要架桥；还要通水。", &["indirect|要修路;要架桥;还要通水|王平"]);
}

#[test]
fn questions_and_answers_in_marks() {
    check("“你后悔吗？”“不后悔。”{P:范梅}说。", &["direct|你后悔吗?|-", "direct|不后悔。|范梅"]);
    check("“会涨价吗？”“不会。”店长{P:王芸}回答得很干脆。", &["direct|会涨价吗?|-", "direct|不会。|王芸"]);
    check("“妈，我走了。”“路上小心。”母亲{P:赵兰}说。", &["direct|妈,我走了。|-", "direct|路上小心。|赵兰"]);
    check("记者问他：“累不累？”", &["direct|累不累?|-"]);
    check("“走吧。”“回家去。”{P:范梅}说。", &["direct|走吧。|范梅", "direct|回家去。|范梅"]);
}

#[test]
fn nouns_are_no_cues() {
    check("{P:鲁曼}称相关报道“纯属捏造”。", &["indirect|相关报道“纯属捏造”|鲁曼", "partial|纯属捏造|鲁曼"]);
    check("景气预测中心主任{P:孙明}分析，今年会好转。", &["indirect|今年会好转|孙明"]);
    check("{O:天文台}料周三雨势更大。", &["indirect|周三雨势更大|天文台"]);
    check("饲料配方和原料都换了。", &[]);
    check("{O:东岭科技}发布业绩预告，预计上半年盈利八亿元。", &[]);
    check("{O:气象台}预告，明天有雨。", &["indirect|明天有雨|气象台"]);
    check("{P:钱林}说过，科学没有国界。", &["indirect|科学没有国界|钱林"]);
}

#[test]
fn gestures() {
    check("{P:谢莉}摇摇头，“下次再来。”", &["direct|下次再来。|谢莉"]);
    check("她的丈夫{P:周庆}站在门口，眼眶泛红，“舍不得。”", &["direct|舍不得。|周庆"]);
    check("一名戴帽子的男子看着{P:李强}：“回家吧。”", &["direct|回家吧。|-"]);
    check("他想起老师的话，“下次再来。”", &["partial|下次再来。|-"]);
}

#[test]
fn the_agent_of_a_passive() {
    check("该案被{O:民盟}批评为“劫贫济富”。", &["partial|劫贫济富|民盟"]);
    check("她被球迷称为“铁娘子”。", &["scare|铁娘子|-"]);
}

#[test]
fn labels_in_what_was_said() {
    check(
        "{P:陈清}表示，将试行“一码通”，并推动“十四五”期间的改革。",
        &["indirect|将试行“一码通”,并推动“十四五”期间的改革|陈清", "scare|一码通|-", "scare|十四五|-"],
    );
    check("{P:陈清}表示，气氛“坦率而艰难”。", &["indirect|气氛“坦率而艰难”|陈清", "partial|坦率而艰难|陈清"]);
}

#[test]
fn headlines_of_interviews() {
    check_as(BlockKind::Title, "专访作家{P:顾禾}：写作是体力活", &["indirect|写作是体力活|顾禾"]);
    check_as(BlockKind::Title, "{O:恒润}三季报点评会实录：毛利率承压", &[]);
}

#[test]
fn what_is_promised_goes_on() {
    check("{O:金管局}表示留意到有关判决，会继续督促银行改善。", &["indirect|留意到有关判决,会继续督促银行改善|金管局"]);
    check("{P:林远}强调企业要守住底线，不能心存侥幸。", &["indirect|企业要守住底线,不能心存侥幸|林远"]);
    check("{P:林远}认为判决过轻，将提出上诉。", &["indirect|判决过轻|林远"]);
    check("{O:协会}表示将配合调查，会议随后结束。", &["indirect|将配合调查|协会"]);
}

#[test]
fn conditions_say_nothing() {
    check("若部长无法在30天内交代，将到部门外静坐。", &[]);
    check("{P:林远}交代，账目由他经手。", &["indirect|账目由他经手|林远"]);
}

#[test]
fn sources_without_a_name() {
    read(
        "一名接近{O:财政部}的知情人士称，方案还在讨论。",
        BlockKind::Paragraph,
        |document, tokens, mentions| {
            let found = quotes(document, tokens, mentions);
            assert_eq!((found[0].speaker_mention, found[0].speaker_span.unwrap().len()), (None, 12));
        },
    );
    check("一名{O:财政部}官员说，方案还在讨论。", &["indirect|方案还在讨论|财政部"]);
    check("一位不愿透露姓名的{O:足协}官员说，名单定了。", &["indirect|名单定了|-"]);
}

#[test]
fn headlines_with_feeling() {
    check_as(BlockKind::Title, "男子救人溺水 邻居叹：他人很好", &["indirect|他人很好|-"]);
    check_as(BlockKind::Title, "{P:林远}爆：有人私下约见", &["indirect|有人私下约见|林远"]);
    check_as(BlockKind::Title, "三地火情通报：爆", &[]);
    check_as(BlockKind::Title, "{P:林远}嗆{P:何进}：別躲在府裡", &["indirect|别躲在府里|林远"]);
}

#[test]
fn a_paragraph_of_what_was_said() {
    check(
        "{P:林远}强调，决不妥协。\n“我要重申，此事由我亲自处理。”",
        &["indirect|决不妥协|林远", "direct|我要重申,此事由我亲自处理。|林远"],
    );
    check(
        "{P:林远}强调，决不妥协。\n天色已晚。\n“我要重申，此事由我亲自处理。”",
        &["indirect|决不妥协|林远", "direct|我要重申,此事由我亲自处理。|-"],
    );
}

#[test]
fn accounts_that_go_on() {
    check(
        "{P:林远}表示她当时只是路过，看到有人倒地才上前帮忙。",
        &["indirect|她当时只是路过,看到有人倒地才上前帮忙|林远"],
    );
    check("{P:林远}坚称只是开玩笑，并无恐吓之意。", &["indirect|只是开玩笑,并无恐吓之意|林远"]);
    check("{P:林远}说她订了酒店，到店后却被告知没有房间。", &["indirect|她订了酒店,到店后却被告知没有房间|林远"]);
    check("{P:林远}称领导不在，随后挂断电话。", &["indirect|领导不在|林远"]);
    check("{P:林远}称店里没有监控，并促民众留意。", &["indirect|店里没有监控|林远"]);
    check(
        "{P:林远}告诉记者，去年8月报名时，工作人员却表示，地址不属于学区。",
        &["indirect|去年8月报名时,工作人员却表示,地址不属于学区|林远", "indirect|地址不属于学区|-"],
    );
    check(
        "{P:林远}强调，要提高认识。要聚焦重点任务。天色已晚。",
        &["indirect|要提高认识|林远", "more|要聚焦重点任务|林远"],
    );
}

#[test]
fn speakers_of_no_list() {
    check("涉事车企回应，正在核实。", &["indirect|正在核实|-"]);
    check("主辦單位坦言，未料到有這麼多人。", &["indirect|未料到有这么多人|-"]);
    check("俗话说，一分钱一分货。", &[]);
    check("{O:工信部}印发通知。一家公司负责人说，成本太高。", &["indirect|成本太高|-"]);
    check("{O:工信部}印发通知。公司表示，成本太高。", &["indirect|成本太高|-"]);
}

#[test]
fn what_is_no_answer() {
    check("他没有正面回应，随后挂断电话。", &[]);
    check("校方未作回应，电话无人接听。", &[]);
    check("{P:林远}没有正面回答：警报为什么没有响。", &["indirect|警报为什么没有响|林远"]);
    check("对于外界质疑，{P:林远}回应，一切公开透明。", &["indirect|一切公开透明|林远"]);
}

#[test]
fn a_verb_over_other_words() {
    check("“订单充足。”在业绩说明会上，{P:林远}说。", &["direct|订单充足。|林远"]);
    check("“要讲实惠。”在谈到乡村振兴时，{P:林远}如是说。", &["direct|要讲实惠。|林远"]);
    check("{P:林远}表示（见片），不会退选。", &["indirect|不会退选|林远"]);
    check("工作人员告诉{O:晨光新闻}（www.example.com），该局已介入调查。", &["indirect|该局已介入调查|-"]);
    check("{P:林远}到庭。她又指自己从未收过钱。", &["indirect|自己从未收过钱|林远"]);
}

#[test]
fn somebody_of_a_place() {
    let check = |marked: &str, who: &str, named: Option<u32>| {
        read(marked, BlockKind::Paragraph, |document, tokens, mentions| {
            let found = quotes(document, tokens, mentions);
            let said_by = found[0].speaker_span.map(|span| document.text(span));
            assert_eq!((said_by.as_deref(), found[0].speaker_mention), (Some(who), named), "{marked}");
        });
    };
    check("{L:青屿}一名家长表示，学校未提前告知。", "青屿一名家长", None);
    check("{L:青屿}地铁客服回应称，列车已恢复。", "青屿地铁客服", None);
    check("{L:法国}卫生部门说，疫情平稳。", "法国卫生部门", None);
    check("{L:法}媒指出，首相可能辞职。", "法媒", None);
    check("{L:法国}表示，将反制。", "法国", Some(0));
    check("{L:法国}当晚还说，谈判继续。", "法国", Some(0));
}

#[test]
fn terms_in_what_is_said() {
    check("专家介绍，“热射病”是最严重的类型。", &["indirect|“热射病”是最严重的类型|-", "scare|热射病|-"]);
    check("{P:林远}提出“全球治理倡议”。", &["scare|全球治理倡议|-"]);
    check("{P:林远}指出，“桥通了”是好消息。", &["indirect|“桥通了”是好消息|林远", "partial|桥通了|林远"]);
    check("我们一贯履行承诺，并无违反共识。公司承诺，7日内退款。", &["indirect|7日内退款|-"]);
}

#[test]
fn whose_and_who() {
    check("{P:陈磊}的妻子{P:周燕}在超市收银。她对记者说，丈夫很节俭。", &["indirect|丈夫很节俭|周燕"]);
    check("{P:小杰}的同班同学{P:阿凯}和{P:李雯}（均为化名）说，厂里常加班。", &["indirect|厂里常加班|-"]);
    check("{P:潘某}等人的代理人{P:李素}律师反驳：“日期全部倒签了。”", &["direct|日期全部倒签了。|李素"]);
    check("{L:德}数字与交通部长{P:林德}对记者说，铁路需要钱。", &["indirect|铁路需要钱|林德"]);
    check("{O:反贪会}{L:霹雳州}主任证实，该会已展开调查。", &["indirect|该会已展开调查|反贪会"]);
    check(
        "议员{P:李大同}质疑，经费太高；局长{P:张文德}则澄清，指预算未定案。",
        &["indirect|经费太高|李大同", "indirect|预算未定案|张文德"],
    );
    check("{O:瑞安股份}跌停。昨晚，公司公告称，预计全年亏损。", &["indirect|预计全年亏损|瑞安股份"]);
}

#[test]
fn what_is_foreseen() {
    check("{O:主计总处}预估今年成长4.45%，物价上涨1.7%。", &["indirect|今年成长4.45%,物价上涨1.7%|主计总处"]);
    check("公路客流量今天预计超2亿人次，同比增长4%。", &[]);
    check("{O:自救会}预计18日上午号召300人北上。", &[]);
    check("{O:阿斯麦}下调明年的销售预期，股价当日重挫16%。", &[]);
    check("团队重新评估，最快明年提出报告。", &[]);
}

#[test]
fn words_of_whom_the_sentence_tells() {
    check("摊贩{P:老林}在这里摆摊三十年，“生意一年不如一年”。", &["direct|生意一年不如一年|老林"]);
    check("{P:周强}开店十年，正考虑关门。“房租太贵了，撑不下去。”", &["direct|房租太贵了,撑不下去。|周强"]);
    check("{P:汪农}看得开。“拆也行，留也行。”他边说边刷漆。", &["direct|拆也行,留也行。|汪农"]);
    check("他们拆掉旧墙，“左邻右里都来了”。", &["scare|左邻右里都来了|-"]);
}

#[test]
fn what_is_done_after_it_is_said() {
    check("{P:王强}说“不清楚”，便挂断了电话。", &["partial|不清楚|王强"]);
    check("{P:李梅}边说边擦眼泪。", &[]);
    check("女主角{P:李梅}全片只说四句台词。", &[]);
    check("{P:王磊}的辞职报告早已披露，属正常人事变动。", &[]);
    check("主帅{P:高明}质疑裁判的第二个点球判罚。", &[]);
}

#[test]
fn what_is_done_is_not_said() {
    check("{O:远山集团}道歉，并宣布召回1200辆汽车。{O:外交部}宣布，两国通航。", &["indirect|两国通航|外交部"]);
    check("消息随后被{O:外交部}证实，但细节未公布。", &[]);
    check("{P:李强}承认大部分指控，但否认受贿。", &[]);
    check("法案由议员{P:罗敏}领衔提出，将税收拨归地方。", &[]);
    check("他遭到观众的冷眼和嘲讽，{P:于寰}离开了舞台。", &[]);
}

#[test]
fn who_begins_and_who_goes_on() {
    check(
        "{P:陈小姐}等了三班车才能上车。“平时都要预早出门。”从事物流的{P:叶先生}则称，希望加密班次。",
        &["direct|平时都要预早出门。|陈小姐", "indirect|希望加密班次|叶先生"],
    );
    check(
        "{O:国防部}一名官员说：“原因正在调查。”他还说，不排除是事故。",
        &["direct|原因正在调查。|国防部", "indirect|不排除是事故|国防部"],
    );
    check(
        "{O:地球物理研究所}说，没有伤亡。{P:王丽}打了个比方：这就像排队。",
        &["indirect|没有伤亡|地球物理研究所", "indirect|这就像排队|王丽"],
    );
    check("“我对不起组织。”最后陈述阶段，{P:邵梁}念了十分钟。", &["direct|我对不起组织。|邵梁"]);
    check(
        "{O:统计局}估算，每年少了22亿元。{L:日}方表达了“严重关切”。",
        &["indirect|每年少了22亿元|统计局", "partial|严重关切|日"],
    );
}

#[test]
fn whose_words_they_are() {
    check("位于{L:云城}的{O:海岸人权中心}星期二说，情况正在恶化。", &["indirect|情况正在恶化|海岸人权中心"]);
    check(
        "{P:林远}说，学校已关闭。“我们不敢出门。”一名要求匿名的居民告诉本台。",
        &["indirect|学校已关闭|林远", "direct|我们不敢出门。|-"],
    );
    check("他引述{L:英国}研究机构{O:海岸研究所}报告称，市场将放缓。", &["indirect|市场将放缓|海岸研究所"]);
    check("{O:环境局}和{O:交通局}联合宣布，路段将封闭。", &["indirect|路段将封闭|-"]);
    check("会议指出，就业形势总体稳定。", &["indirect|就业形势总体稳定|-"]);
    check("老店结业潮反映旧区商户难以分享红利。", &[]);
    check("多名居民反映，楼上漏水多日。", &["indirect|楼上漏水多日|-"]);
    check("“半夜水就漫进来了。”家住{L:河西街}的{P:刘桂香}指着墙上的水痕。", &["direct|半夜水就漫进来了。|刘桂香"]);
    check_as(
        BlockKind::Title,
        "对话{O:穗禾科技}创始人{P:罗嘉礼}：县城养老不能缩水",
        &["indirect|县城养老不能缩水|罗嘉礼"],
    );
}

#[test]
fn accusations_and_questions_without_a_pause() {
    check("{P:林远}批评{O:交通局}放任列车误点。", &["indirect|交通局放任列车误点|林远"]);
    check("{P:李山}质问物业为何收费。", &["indirect|物业为何收费|李山"]);
    check("{P:李山}询问署方会否延长期限。", &["indirect|署方会否延长期限|李山"]);
    check("{O:参谋部}否认{L:乙国}军舰遭到袭击。", &["indirect|乙国军舰遭到袭击|参谋部"]);
    check("{P:林远}批评{O:交通局}的做法。", &[]);
    check("{P:林远}批评{L:乙国}单边行为。", &[]);
    check("{P:李山}询问了店员的姓名。", &[]);
    check("{P:李山}追问事故原因。", &[]);
}

#[test]
fn where_words_of_one_end() {
    check(
        "{P:方宁}追问，车站可否延期，{P:林远}答说，正在研究。",
        &["indirect|车站可否延期|方宁", "indirect|正在研究|林远"],
    );
    check(
        "{P:方宁}说，预算没有问题；{P:林远}则反酸，数字早就被改过。",
        &["indirect|预算没有问题|方宁", "indirect|数字早就被改过|林远"],
    );
    check("三成工人表示愿意减少工时，或转为兼职。", &["indirect|愿意减少工时|-"]);
    check("有人说年轻人不肯吃苦，这话并不公道。", &["indirect|年轻人不肯吃苦|-"]);
    check("不顾{L:甲}方一再警告，闯入领海。无视交警提醒，强行闯入。", &[]);
    check(
        "主帅{P:邵梁}承认体能不足，“我们只是在走路”。",
        &["indirect|体能不足,“我们只是在走路”|邵梁", "direct|我们只是在走路|邵梁"],
    );
    check(
        "“局长一会儿说有钱、一会儿说没钱，该信谁？”{P:方宁}问道。",
        &["direct|局长一会儿说有钱、一会儿说没钱,该信谁?|方宁"],
    );
}

#[test]
fn who_is_meant_by_a_country() {
    check("{P:古斯曼}耿耿于怀。“那是手球，”{L:葡萄牙}人说。", &["direct|那是手球,|古斯曼"]);
    check("很多{L:美国}人认为，物价还会涨。", &["indirect|物价还会涨|-"]);
    check_as(BlockKind::Related, "{L:梧川}：一片茶叶的新路", &[]);
    check_as(BlockKind::Title, "研究：饮茶有助睡眠", &["indirect|饮茶有助睡眠|-"]);
}

#[test]
fn answers_of_whom_reporters_asked() {
    check(
        "{O:国防部}发言人{P:林远}大校就有关问题答记者问。\n问：有何评论？\n答：我们坚决反对。",
        &["direct|有何评论?|-", "direct|我们坚决反对。|林远"],
    );
    check("{O:江城市公安局}立案，在{O:云州警方}协助下破案。警方表示，还在侦办。", &["indirect|还在侦办|江城市公安局"]);
    check("推翻沿用多年的旧说，{P:方宁}评价该文“足可定谳”。", &["partial|足可定谳|方宁"]);
}

#[test]
fn in_whose_eyes_it_is() {
    check("在{P:方宁}看来，外资有望回流。", &["indirect|外资有望回流|方宁"]);
    check("{P:方宁}没有说话。在她看来，降息还早。", &["indirect|降息还早|方宁"]);
    check("在一些投资者看来，降息还早。", &["indirect|降息还早|-"]);
    check("看来，降息还早。", &[]);
    check(
        "{P:方宁}表示，{L:甲}方提到这一点，“这不符合事实”。",
        &["indirect|甲方提到这一点,“这不符合事实”|方宁", "direct|这不符合事实|方宁"],
    );
}

#[test]
fn whom_a_pronoun_means_after_two_clauses() {
    check("{P:江远}连进两球，{P:陶立}伤退。“会好的。”他说。", &["direct|会好的。|陶立"]);
    check("{P:江远}表示，{P:陶立}不会来。“太忙了。”他说。", &["indirect|陶立不会来|江远", "direct|太忙了。|江远"]);
    check("记者致电校长{P:江远}，对方称正在开会。", &["indirect|正在开会|江远"]);
    check("{P:江远}来了，对方称正在开会。", &["indirect|正在开会|-"]);
}

#[test]
fn questions_and_news_at_length() {
    check(
        "{O:远山社}记者提问，据报道，会谈昨天结束，发言人能否证实？",
        &["indirect|据报道,会谈昨天结束,发言人能否证实|远山社"],
    );
    check("{P:江远}首先发布两条消息：会议推迟。", &["indirect|会议推迟|江远"]);
    check("网上流传一则消息：会议推迟。", &[]);
    check("{O:教育局}否认相关指控，{O:商会}随后退出。", &[]);
    check("{P:江远}表示不予置评。{P:陶立}表示不满。", &["indirect|不予置评|江远"]);
    check("{P:江远}痛批厂方只顾赚钱，让居民受苦。", &["indirect|厂方只顾赚钱,让居民受苦|江远"]);
    check("{P:江远}称，{P:陶立}曾劝她“别闹大”。", &["indirect|陶立曾劝她“别闹大”|江远", "partial|别闹大|陶立"]);
}

#[test]
fn states_that_speak_together() {
    check("两国元首宣布，关系将升格。", &["indirect|关系将升格|-"]);
    check("{L:乙国}与{L:甲国}会谈，两国元首无果而返。", &[]);
}

#[test]
fn what_is_pointed_out_to_the_end() {
    check("专家查看后，指出堤坝渗漏，下游须转移。", &["indirect|堤坝渗漏,下游须转移|-"]);
    check("{P:江远}自称与{P:陶立}相识，可以八折买楼。", &["indirect|与陶立相识,可以八折买楼|江远"]);
    check("{P:江远}明知或相信其为赃物仍收购。", &[]);
}

#[test]
fn who_acts_after_his_words() {
    check("“钱要回来了。”5月6日，村民{P:江远}接过存折。", &["direct|钱要回来了。|江远"]);
    check("“快进来。”走进院子，{P:江远}端出瓜子。", &["direct|快进来。|江远"]);
    check("一位名叫{P:江远}的教师抱怨说：“没有水。”", &["direct|没有水。|江远"]);
}

#[test]
fn who_speaks_in_headlines() {
    check_as(BlockKind::Title, "某车企高管：今年不降价", &["indirect|今年不降价|-"]);
    check_as(BlockKind::Title, "{P:江远}宣布退党 称将另组新党", &["indirect|将另组新党|江远"]);
}

#[test]
fn who_is_only_spoken_of() {
    check("{P:陆远}：至于{O:北盟}的说法，我想指出，事实完全相反。", &["indirect|事实完全相反|陆远"]);
    check("至于{P:许明}担心什么，他说，怕停工。", &["indirect|怕停工|许明"]);
    check("{P:陆远}否认外界有关“救援迟缓”的指责。", &["partial|救援迟缓|-"]);
    check("{P:陆远}驳斥{O:绿岸协会}关于“偷排废水”的指控。", &["partial|偷排废水|绿岸协会"]);
    check("{P:陆远}否认“救援迟缓”。", &["partial|救援迟缓|陆远"]);
    check("部长接受{O:晨光电视台}采访时说，谈判仍在进行。", &["indirect|谈判仍在进行|-"]);
    check("{O:晨光电视台}采访时说，谈判仍在进行。", &["indirect|谈判仍在进行|晨光电视台"]);
    check("约63%的{L:法国}人认为改革过急。", &["indirect|改革过急|-"]);
}

#[test]
fn bodies_in_marks_speak() {
    check(
        "{O:北盟}宣布制裁，{L:青屿}“外交部”称此举“没有意义”。",
        &["scare|外交部|-", "indirect|此举“没有意义”|-", "partial|没有意义|-"],
    );
    check("{P:许明}高喊“停工”表示抗议。", &["partial|停工|许明"]);
}

#[test]
fn one_sentence_and_reasons() {
    check("{P:许明}站在门口，扔下一句：“不许走。”", &["direct|不许走。|许明"]);
    check("{P:许明}一直不肯签字，理由是“合同有漏洞”。", &["partial|合同有漏洞|许明"]);
    check("{P:许明}的代号是“海鸥”。", &["scare|海鸥|-"]);
    check(
        "论文第一作者、{O:青屿大学}教授{P:许明}说：“结果令人意外。”不过他强调，样本还小。",
        &["direct|结果令人意外。|许明", "indirect|样本还小|许明"],
    );
}

#[test]
fn warnings_are_nouns_and_verbs() {
    check("{O:青屿气象台}4日预警，沿海将有暴雨。", &["indirect|沿海将有暴雨|青屿气象台"]);
    check("{O:青屿气象台}发布暴雨预警，沿海停课。", &[]);
    check("专家组正在对样本进行分析，市民不必恐慌。", &[]);
    check("专家组分析，病毒来自海外。", &["indirect|病毒来自海外|-"]);
}

#[test]
fn what_is_done_and_what_is_held() {
    check("{O:青屿海关}宣布有条件恢复柚子输入。", &[]);
    check("{O:青屿海关}宣布柚子输入将有条件恢复。", &["indirect|柚子输入将有条件恢复|青屿海关"]);
    check("对方必须承认“两岛方案”，谈判才能继续。", &["scare|两岛方案|-"]);
    check("{P:许明}承认“账目做过手脚”。", &["partial|账目做过手脚|许明"]);
    check("校方回应称已报警。", &["indirect|已报警|-"]);
    check("{P:许明}发文，指会加装护栏。", &["indirect|会加装护栏|许明"]);
    check(
        "{P:许明}强调水源关系到各国福祉，“冰川不会等人”。",
        &["indirect|水源关系到各国福祉,“冰川不会等人”|许明", "direct|冰川不会等人|许明"],
    );
    check(
        "{P:许明}认为经济偏冷，能否回暖，还得看{O:青屿财政厅}预计下月出台的细则。",
        &["indirect|经济偏冷,能否回暖,还得看青屿财政厅预计下月出台的细则|许明"],
    );
}

#[test]
fn notices_go_on() {
    check(
        "{O:青屿区公安局}通报：2月3日，{P:朱某}与人发生纠纷。经查，{P:朱某}饮酒后滋事。目前，{P:朱某}已被刑拘。",
        &[
            "indirect|2月3日,朱某与人发生纠纷|青屿区公安局",
            "more|经查,朱某饮酒后滋事|青屿区公安局",
            "more|目前,朱某已被刑拘|青屿区公安局",
        ],
    );
}

#[test]
fn headlines_of_parties_and_towns() {
    check_as(BlockKind::Title, "{O:青屿党团}批{O:白石院}「黑箱作业」", &["partial|黑箱作业|青屿党团"]);
    check_as(BlockKind::Title, "山洪致三人失踪 镇长：房子没了", &["indirect|房子没了|-"]);
}

#[test]
fn whom_a_pronoun_cannot_mean() {
    check("{P:周岚}十五岁学艺。丈夫{P:赵大山}在外跑船。“日子过得很紧。”她说。", &["direct|日子过得很紧。|周岚"]);
    check("{P:周岚}十五岁学艺。丈夫{P:赵大山}在外跑船。“日子过得很紧。”他说。", &["direct|日子过得很紧。|赵大山"]);
    check(
        "{P:瓜里}很高兴，称赞全队。谈到缺席的{P:哈兰}，他透露球员脚踝有些不适。",
        &["indirect|球员脚踝有些不适|瓜里"],
    );
    check("他与{L:青屿}总理牵头的独立高级别专家组认为，资金缺口很大。", &["indirect|资金缺口很大|-"]);
    check("他与总理{P:许明}认为，资金缺口很大。", &["indirect|资金缺口很大|-"]);
}

#[test]
fn firms_that_only_serve() {
    check(
        "{O:晨光智控}由{O:远山证券}保荐。公司在回函中表示，不存在应披露未披露事项。",
        &["indirect|不存在应披露未披露事项|晨光智控"],
    );
    check("{O:远山证券}发布公告。公司表示，业务正常。", &["indirect|业务正常|远山证券"]);
}

#[test]
fn what_is_named_and_what_is_told() {
    check("{P:许明}承认1项串谋处理已知道或相信为犯罪得益的财产罪。", &[]);
    check("{P:许明}称其为“史上最差的协议”。", &["partial|史上最差的协议|许明"]);
    check("{P:许明}自曝为了角色减重二十斤，每天只吃一餐。", &["indirect|为了角色减重二十斤,每天只吃一餐|许明"]);
    check("{L:青屿南路}由北往南方向预计封闭到7月1日，103路绕行。", &[]);
    check(
        "{O:青屿公安局}发布情况通报：11月13日17时许，一辆轿车失控。",
        &["indirect|11月13日17时许,一辆轿车失控|青屿公安局"],
    );
    check_as(BlockKind::Title, "市长{P:许明}：「绝不姑息」", &["direct|绝不姑息|许明"]);
    check("{O:青屿商务部}上周宣布暂缓加征关税。", &[]);
}

#[test]
fn what_the_reporter_tells_between() {
    check(
        "“我们等了一夜。”村民{P:李桂芳}眼眶通红。她说，家里的房子塌了。",
        &["direct|我们等了一夜。|李桂芳", "indirect|家里的房子塌了|李桂芳"],
    );
    check("{P:许明}批评总理在危机中袖手旁观，是“拿百姓的命当筹码”。", &["partial|拿百姓的命当筹码|许明"]);
    check("{P:许明}以“总部统一配送”为由拒绝。", &["partial|总部统一配送|许明"]);
    check(
        "{P:许明}承认没有报警，因为“怕被解雇”。",
        &["indirect|没有报警,因为“怕被解雇”|许明", "partial|怕被解雇|许明"],
    );
    check("{O:青屿县政协}昨天进行专题询问，委员{P:许明}提交了三份提案。", &[]);
    check("{P:许明}介绍，店里不存在翻新一说，请放心。", &["indirect|店里不存在翻新一说,请放心|许明"]);
}

#[test]
fn what_still_belongs_to_it() {
    check(
        "{P:许明}提醒，凡是要求先交保证金的，都应多留一个心眼。",
        &["indirect|凡是要求先交保证金的,都应多留一个心眼|许明"],
    );
    check("{P:许明}提醒，要求各地做好准备。", &[]);
    check("{P:张敏}称丈夫失业半年，经常因小事打骂她。", &["indirect|丈夫失业半年,经常因小事打骂她|张敏"]);
    check("{P:张敏}称丈夫失业半年，经警方调查属实。", &["indirect|丈夫失业半年|张敏"]);
    check("{O:市教育局}通知，明天全市停课。{O:青屿小学}接到通知，明天停课。", &["indirect|明天全市停课|市教育局"]);
}

#[test]
fn courts_witnesses_and_people_at_the_telephone() {
    check("{O:青屿县法院}对{P:余某明}一案作出裁定：驳回上诉。", &["indirect|驳回上诉|青屿县法院"]);
    check(
        "{O:青屿市中级人民法院}开庭。{O:白石县人民法院}一审判处其无期徒刑。二审法院认为，原判适当。",
        &["indirect|原判适当|青屿市中级人民法院"],
    );
    check("{P:许明}被控纵火，今日受审。控方传召死者妻子作供，她形容丈夫“很顾家”。", &["partial|很顾家|-"]);
    check("{P:许明}今日受审。他说，当时天很黑。", &["indirect|当时天很黑|许明"]);
    check("记者致电{O:恒美公司}。工作人员回应称，正在核实。", &["indirect|正在核实|恒美公司"]);
    check("{O:恒美公司}停业。工作人员回应称，正在核实。", &["indirect|正在核实|-"]);
    check("记者致电{O:区教育局}，对方称正在调查。", &["indirect|正在调查|区教育局"]);
    check("{P:许明}赢下比赛。“我太累了，”27岁的{L:阿根廷}人说。", &["direct|我太累了,|许明"]);
    check(
        "发言人{P:许明}说，公司感到遗憾。“我们很难过，”其中一人说。",
        &["indirect|公司感到遗憾|许明", "direct|我们很难过,|-"],
    );
}

#[test]
fn another_verb_of_his_and_how_it_was_said() {
    check(
        "{P:王丽}承认，公司“确有疏忽”，但她强调事故与设计无关。",
        &["indirect|公司“确有疏忽”|王丽", "partial|确有疏忽|王丽", "indirect|事故与设计无关|王丽"],
    );
    check(
        "{P:王丽}承认，公司“确有疏忽”，但事故与设计无关。",
        &["indirect|公司“确有疏忽”,但事故与设计无关|王丽", "partial|确有疏忽|王丽"],
    );
    check("“门从来没锁过。”{P:王丽}低声说，仿佛怕惊扰了什么。", &["direct|门从来没锁过。|王丽"]);
    check("{O:菲船}不顾中方多次警告，强行闯入附近海域。", &[]);
    check("{P:王丽}谎称自己是检察官，骗走老妇存款。", &["indirect|自己是检察官|王丽"]);
    check(
        "{P:王丽}表示，旗下机器人“天枢三号”已获批准。",
        &["indirect|旗下机器人“天枢三号”已获批准|王丽", "scare|天枢三号|-"],
    );
}

#[test]
fn which_of_two() {
    check("{P:薛志}与{P:邓强}都反对，前者认为计划太急。", &["indirect|计划太急|薛志"]);
    check("{P:薛志}和{P:邓强}看法不同：后者说，太贵了。", &["indirect|太贵了|邓强"]);
    check("{P:薛志}反对。前者说，太贵了。", &["indirect|太贵了|-"]);
    check("{O:外交部}和{O:国防部}在声明中说，已派员。", &["indirect|已派员|-"]);
    check("{O:外交部}在声明中说，已派员。", &["indirect|已派员|外交部"]);
    check(
        "{P:李舟}指出，股价偏高。“市场已经见底。”分析师{P:周涛}表示，明年将回升。",
        &["indirect|股价偏高|李舟", "direct|市场已经见底。|周涛", "indirect|明年将回升|周涛"],
    );
    check("多名议员引述{O:审计署}的报告，批评计划“形同虚设，毫无用处”。", &["partial|形同虚设,毫无用处|-"]);
    check("{O:审计署}批评计划“形同虚设，毫无用处”。", &["partial|形同虚设,毫无用处|审计署"]);
}

#[test]
fn he_says_in_one_word_and_parts_of_states() {
    check(
        "厂长{P:刘栋}接受了采访。他称，设备一直在运行。他称设备没有问题。",
        &["indirect|设备一直在运行|刘栋", "indirect|设备没有问题|刘栋"],
    );
    check("{L:巴基斯坦}南部{O:信德省当局}表示，洪水已退。", &["indirect|洪水已退|信德省当局"]);
    check("{L:巴基斯坦}表示，{O:信德省当局}已派员。", &["indirect|信德省当局已派员|巴基斯坦"]);
    check("{L:青屿市}的{O:纳赛尔医院}说，病床已满。", &["indirect|病床已满|纳赛尔医院"]);
    check("{O:青屿公安局}通报，截至3日已抓获5人。", &["indirect|截至3日已抓获5人|青屿公安局"]);
    check("{O:青屿商场}已张贴召回公告，截至昨晚召回7袋。", &[]);
    check(
        "一名负责人说，车企压价。“不接，产线就空着。”对此，{O:驰澜汽车}表示，价格是谈定的。",
        &["indirect|车企压价|-", "direct|不接,产线就空着。|-", "indirect|价格是谈定的|驰澜汽车"],
    );
    check(
        "部长说，不会涨价。{P:李明}促请首相交代。他说，物价太高。部长{P:王强}离开会场。",
        &["indirect|不会涨价|王强", "indirect|物价太高|李明"],
    );
    check("校方回复《{O:星报}》称，已报警。", &["indirect|已报警|-"]);
    check("对于有观众反映展厅灯光过暗的问题，馆方没有回应。", &[]);
    check("{O:工会}要求资方答复，否则两千名工人将罢工。", &[]);
    check(
        "{O:市教育局}发布通报，称涉事教师已停职，并责成学校整改。",
        &["indirect|涉事教师已停职,并责成学校整改|市教育局"],
    );
    check(
        "{P:许明}表示身体已恢复，不过“还要再观察”。",
        &["indirect|身体已恢复,不过“还要再观察”|许明", "partial|还要再观察|许明"],
    );
    check("{P:许明}说，资金已到位。这一解释没有说服任何人。", &["indirect|资金已到位|许明"]);
    check("{P:夏尔}否认{L:新德里}“以水为武器”的指责。", &["partial|以水为武器|-"]);
}
