//! Whole pages, as a select-all pastes them. Events and sites are invented.

use super::*;

/// `page` has one block a line, `kind|text`; the paste is the texts, each on
/// its line (a blank line between where `gap`). `+` goes on in the same line,
/// and `⏎` is a line break inside a block.
fn check(page: &str, gap: bool) {
    let fold = Fold::load();
    let mut source = String::new();
    let mut expected = Vec::new();
    for line in page.lines().map(|l| l.trim_start_matches(' ')).filter(|l| !l.is_empty()) {
        let (kind, text) = line.split_once('|').unwrap();
        if let Some(kind) = kind.strip_prefix('+') {
            expected.push((kind.to_owned(), text.trim_matches(['　', ' ']).to_owned()));
            source.push_str(text);
        } else {
            if !source.is_empty() {
                source.push_str(if gap { "\n\n" } else { "\n" });
            }
            expected.push((kind.to_owned(), text.replace('⏎', "\n").trim_matches(['　', ' ']).to_owned()));
            source.push_str(&text.replace('⏎', "\n"));
        }
    }
    let found: Vec<(String, String)> = blocks(&source, &fold);
    for (want, got) in expected.iter().zip(&found) {
        assert_eq!(want, got);
    }
    assert_eq!(expected.len(), found.len(), "{found:#?}");
}

fn blocks(source: &str, fold: &Fold) -> Vec<(String, String)> {
    layout(source, fold)
        .blocks
        .iter()
        .map(|b| (format!("{:?}", b.kind).to_lowercase(), source[b.start as usize..b.end as usize].to_owned()))
        .collect()
}

#[test]
fn agency_page() {
    check(
        "furniture|首页 > 时政 > 正文
        title|西岭铁路隧道全线贯通 山区县告别不通火车历史
        byline|2024-05-17 09:42:11　来源：远山网
        furniture|字体：小 中 大
        furniture|分享到：
        furniture|微信 微博 朋友圈 QQ空间
        paragraph|　　远山社西岭5月17日电（记者 高屹 通讯员 田禾）17日上午，随着最后一声炮响，全长12.6公里的西岭铁路隧道全线贯通。
        caption|5月17日，工人在隧道贯通现场庆祝。远山社记者 高屹 摄
        paragraph|　　“我们在洞里干了五年零两个月，今天终于看到了对面的光。”项目总工程师祁向东说。
        heading|攻克涌水难题
        paragraph|　　隧道穿越六条断裂带，最大日涌水量超过8万立方米。建设者采用超前帷幕注浆技术，把涌水量控制在设计值以内。
        paragraph|　　据介绍，西岭铁路计划于2026年底通车。届时，西岭县到省城的时间将由7小时缩短至1小时50分。
        +furniture|（完）
        furniture|【纠错】 【责任编辑：江楠】
        furniture|阅读下一篇：
        furniture|010020010010000000000000011100001310000000
        furniture|Copyright © 2000 - 2024 远山网 版权所有",
        true,
    );
}

#[test]
fn portal_page() {
    check(
        "title|男子凌晨翻墙救火被误认成小偷 邻居：错怪他了
        +furniture|_社会频道_九州网
        byline|2023-08-02 07:55
        byline|来源：江城晚报
        furniture|0
        furniture|分享至
        paragraph|8月1日凌晨3时许，江城市柳巷街一处居民楼突发火情。住在对面的程先生发现后翻墙进入院内，用脸盆接水将明火扑灭。
        paragraph|“当时根本没多想，就怕煤气罐炸了。”程先生告诉记者，他刚翻过墙就被邻居当成小偷按在了地上。
        caption|程先生向记者讲述救火经过（视频截图）
        paragraph|目前，起火原因正在进一步调查中。
        furniture|（原标题：男子翻墙救火被当小偷）
        furniture|责任编辑：沈默_NB1234
        furniture|相关阅读
        related|女子直播时家中起火 网友远程报警
        related|小区消防通道被堵 物业：多次劝阻无效
        furniture|热门跟贴
        furniture|网友甲：好人一生平安
        furniture|跟贴 1024 参与 20481",
        true,
    );
}

#[test]
fn hong_kong_page() {
    check(
        "furniture|港聞
        title|將軍澳巴士撼的士3人傷　兩車車頭損毀
        byline|撰文：何敏之
        byline|出版：2023-03-09 08:12　更新：2023-03-09 11:40
        paragraph|將軍澳寶順路今早（9日）發生交通意外。一輛雙層巴士與一輛的士相撞，合共3人受傷，全部清醒送院。
        caption|巴士車頭玻璃破裂。（讀者提供）
        caption|▲ 警方封路調查。（馮立仁攝）
        paragraph|警方初步調查相信，的士轉線時失事。49歲姓郭的士司機表示「太陽好猛，乜都睇唔到」。
        related|相關閱讀：屯門公路七車相撞　六人送院
        paragraph|運輸署指，現場一度需封閉一條行車線，上午10時許解封。
        furniture|下載App睇更多即時新聞",
        true,
    );
}

#[test]
fn taiwan_page() {
    check(
        "furniture|首頁 > 生活
        title|山海線鐵路豪雨坍方　台鐵：最快明晚搶通
        byline|2024/09/03 14:22（09/03 17:05 更新）
        paragraph|（島訊社記者簡士翔台東縣3日電）山海線鐵路今天清晨因連日豪雨邊坡坍方，雙線不通。台鐵公司表示，已出動三部怪手清運土石，最快明晚10時搶通單線。
        paragraph|台鐵表示，坍方土石約800立方公尺，波及長度約60公尺，所幸沒有列車經過，也沒有人員受傷。
        caption|山海線鐵路3日清晨發生邊坡坍方，土石掩埋路軌。（圖取自台鐵臉書）
        paragraph|民眾可改搭公路接駁車，票價照舊。
        +furniture|（編輯：吳素柔）1130903
        furniture|本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。
        furniture|延伸閱讀
        related|豪雨特報擴及14縣市　山區嚴防土石流
        related|颱風生成機率升高　氣象署：週末影響最鉅
        furniture|新聞關鍵字：台鐵、坍方、豪雨
        furniture|不用抽 不用搶 現在用APP看新聞 保證天天中獎",
        true,
    );
}

#[test]
fn singapore_page() {
    check(
        "title|组屋屋顶太阳能板计划扩大 2027年前再增1300座
        +furniture| | 联合狮报
        byline|发布/2025年3月4日 05:00 PM
        byline|文 / 王慧容
        furniture|字体大小: 小 中 大
        furniture|收听
        paragraph|国家发展部宣布，组屋屋顶太阳能板计划将扩大，在2027年前为另外1300座组屋安装太阳能板，每年可供约13万5000户四房式组屋用电。
        heading|居民电费料可减少
        paragraph|国家发展部长叶志成星期二（3月4日）在国会答复议员询问时说，市镇会可把节省的开支用于改善公共设施。
        paragraph|他说：“我们也会研究把太阳能板装在有盖走道和停车场屋顶。”
        furniture|您可能感兴趣
        related|屋顶种菜计划获好评 居民盼增设更多
        related|电价下季度料微跌0.3%
        furniture|热门
        furniture|分享
        furniture|打印",
        true,
    );
}

#[test]
fn hard_wraps() {
    check(
        "title|南湾县试点长者食堂 一荤两素只要八元
        byline|本报记者 邵青禾
        paragraph|　　走进南湾县青桐街道长者食堂，热气腾腾的饭菜香扑面而来。今年7⏎8岁的周阿婆端着餐盘，指着墙上的菜单告诉记者：“红烧狮子头、清炒⏎时蔬、番茄蛋汤，一荤两素一汤只要八元，八十岁以上的还能再减两元。”
        paragraph|　　南湾县民政局局长潘启明说，全县已建成长者食堂46家，累计服务老⏎年人超过32万人次。下一步将引入社会力量参与运营，让食堂办得下去、⏎走得更远。
        paragraph|　　不少子女也为长者食堂点赞。",
        false,
    );
}

#[test]
fn hard_wraps_in_a_page_of_links() {
    check(
        "title|山谷市一小区车库坍塌 官方：涉事企业负责人已被控制住了
        furniture|首页 > 新闻 > 社会 > 正文
        byline|2024-11-07 21:36:08　来源：山谷在线　作者：佘鸣　浏览：10.2万
        paragraph|　　山谷在线11月7日讯 7日14时许，山谷市南坪区锦绣花园二期一在建地⏎下车库发生局部坍塌。南坪区应急管理局通报，截至20时，事故已造成2人⏎受伤，伤者均无生命危险，救援基本结束。
        paragraph|　　附近居民王女士告诉记者，当时听到一声闷响，窗户都在抖。另一位目⏎击者称，坍塌面积约三四百平方米。
        paragraph|　　通报称，施工单位负责人李某等4人已被控制。记者拨打该公司的公开⏎电话，始终无人接听。
        furniture|【延伸阅读】
        related|山谷地铁9号线二期明年6月通车 票价暂不调整
        related|男子撞倒护栏后逃逸 妻子顶包被识破
        related|新区图书馆试运行 首日接待读者八千人",
        false,
    );
}

#[test]
fn the_name_of_the_site_is_no_title() {
    check(
        "title|17歲少女奪物理金牌 媽媽：從沒補過習
        +furniture|｜即時新聞｜生活｜橘子新聞網
        furniture|橘子新聞網
        byline|記者 / 潘怡靜  2025/07/24 11:20:35
        paragraph|物理競賽24日閉幕，17歲少女奪得物理金牌，她接受《橘子新聞網》電話訪問時說，從沒補過習，媽媽只要求她快樂。
        paragraph|林媽媽透露，女兒從沒補過習，每天11點前一定睡覺。
        furniture|【橘子新聞網提醒您】酒後不開車，安全有保障！
        furniture|tips@orange.example",
        false,
    );
}

#[test]
fn a_dateline_is_no_caption() {
    check(
        "title|日相宣布解散众议院
        paragraph|（法新社东京25日电）日本首相今天表示，将解散众议院。
        paragraph|执政联盟在本届众议院中失去多数，反对党此前多次要求提前举行大选，选举定于下月举行。
        caption|（法新社）",
        true,
    );
}

#[test]
fn blank_lines_keep_short_lines_apart() {
    // Titles of other stories of about one length are not a wrapped text.
    check(
        "title|北原市地铁6号线今起试运营
        byline|2022年12月1日 来源：北原日报
        paragraph|北原市地铁6号线1日起试运营，首班车早6时从东站发出，全线设站22座，与1号线、3号线、5号线换乘，初期行车间隔为6分半钟。
        furniture|热门新闻
        related|高铁票价调整方案公布 这些线路有优惠
        related|冬季流感高发 专家提醒老人尽早接种疫苗
        related|他用三十年修复了一百座古桥
        related|考研人数再创新高 这三类专业最热门",
        false,
    );
}

#[test]
fn spam_before_a_title_only() {
    check(
        "spam|一分快三人工计划在线
        +title|省农科院育成抗旱小麦新品种
        byline|2021-06-08 来源：晨光网
        paragraph|记者8日从省农科院获悉，该院育成的抗旱小麦新品种“晨麦12号”通过审定，平均亩产比对照品种增产7.6%。
        +spam|一分快三人工计划在线
        paragraph|据介绍，新品种适宜在年降水量400毫米以上的旱地种植，今年秋季将示范推广10万亩。
        +spam|一分快三人工计划在线",
        true,
    );
    check(
        "title|彩票投注站老板私吞百万大奖 法院判了
        byline|2021-06-08 来源：晨光网
        paragraph|一彩票投注站老板谎称顾客未中奖，私自兑取百万大奖。8日，法院一审以侵占罪判处其有期徒刑三年，并责令退还奖金。",
        true,
    );
}

#[test]
fn questions_and_answers() {
    check(
        "title|商务部门就汽车以旧换新政策答记者问
        paragraph|近日，七部门联合印发《汽车以旧换新补贴实施细则》。有关负责人就细则回答了记者提问。
        paragraph|问：补贴标准是多少？
        paragraph|答：报废旧车并购买新能源车的，补贴1万元；购买燃油车的，补贴7000元。
        paragraph|问：怎么申请？
        paragraph|答：登录小程序填报即可。",
        true,
    );
}

#[test]
fn several_articles() {
    let fold = Fold::load();
    let one = "本市图书馆延长开放时间\n2024-03-01 来源：甲城日报\n甲城市图书馆昨日宣布，自3月起将每日闭馆时间延后至晚上10时，周末同样适用，并增设夜间自习座位300个，读者可通过小程序预约。馆方还将每周五晚举办读书沙龙。\n";
    let two = "乙县举行春耕农机展示会\n2024-03-02 来源：乙县新闻\n乙县昨日在城东镇举行春耕农机展示会，来自六个乡镇的百余名种粮大户到场观摩无人插秧机、植保无人机等新机具，现场签约采购意向金额超过200万元。展示会持续三天。\n";
    let three = "丙江大桥完成荷载试验\n2024-03-03 来源：丙江晚报\n丙江大桥昨日顺利完成静动载试验，48辆满载的重型卡车同时驶上主桥，各项监测数据均符合设计要求。大桥主跨680米，预计4月底建成通车，届时过江时间将由半小时缩短为三分钟。\n";
    let found = layout(&format!("{one}\n{two}\n{three}"), &fold);
    assert_eq!(found.notes.iter().filter(|n| n.code == "several-articles").count(), 2);
    assert_eq!(found.blocks.iter().filter(|b| b.kind == BlockKind::Title).count(), 3);
    assert_eq!(found.blocks.iter().filter(|b| b.kind == BlockKind::Paragraph).count(), 3);
}

#[test]
fn pasted_html() {
    let fold = Fold::load();
    let source = "<div class=\"a\"><h1>城南公园改造完工</h1>\n<p>城南公园改造工程昨日完工，新增<b>健身</b>步道\n3.2公里、儿童活动区两处，将于下月一日重新向市民开放。</p><script>var x = '<p>';</script></div>";
    let found = layout(source, &fold);
    assert!(found.notes.iter().any(|n| n.code == "html"));
    let doc = crate::text::Document::new(source, found.blocks, &found.markup, &fold);
    assert!(doc.chars.iter().collect::<String>().contains("新增健身步道3.2公里"));
    let kinds: Vec<BlockKind> = doc.blocks.iter().map(|b| b.kind).collect();
    assert_eq!(
        kinds,
        [BlockKind::Furniture, BlockKind::Title, BlockKind::Furniture, BlockKind::Paragraph, BlockKind::Furniture]
    );
}

#[test]
fn other_texts() {
    // A poem, a chat, a table, links, one line.
    for (page, kinds) in [
        (
            "静夜思\n床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。",
            vec!["title", "paragraph", "paragraph", "paragraph", "paragraph"],
        ),
        ("小王：到了吗？\n小李：还有十分钟\n小王：好的", vec!["paragraph"; 3]),
        ("城市 人口 面积\n甲城 120万 300平方公里\n乙城 80万 210平方公里", vec!["paragraph"; 3]),
        (
            "市民中心下月启用 可办三百项业务\n老旧小区加装电梯补贴翻倍\n首条夜间公交专线今晚开通\n今年高考报名人数公布 较去年略增\n暑期文化活动安排出炉",
            vec!["related"; 5],
        ),
        ("外交部就边境问题作出回应", vec!["title"]),
        ("！！！？？？", vec!["furniture"]),
        ("", vec![]),
    ] {
        let fold = Fold::load();
        let found: Vec<String> = blocks(page, &fold).into_iter().map(|b| b.0).collect();
        assert_eq!(found, kinds, "{page}");
    }
}

#[test]
fn any_string_is_covered() {
    let fold = Fold::load();
    for source in [
        "\0\0\u{FEFF}",
        "<p",
        "<<<<",
        "](http",
        "# ",
        "**",
        "\r\r\n",
        "　　",
        "““““““",
        "👨‍👩‍👧‍👦 \u{202E}abc",
        "-_|-_|",
        "（完）",
        "来源：",
        "图",
        "摄",
        "：：：",
        "相关新闻\n相关新闻\n评论\n评论",
        "1.\n2.\n3.\n",
        "<script>",
        "<!--",
        "&nbsp;<p><p>&nbsp;",
    ] {
        let blocks = layout(source, &fold).blocks;
        let mut covered = vec![false; source.len()];
        let mut last = 0;
        for b in &blocks {
            assert!(b.start >= last && b.start < b.end, "{source:?} {blocks:?}");
            last = b.end;
            covered[b.start as usize..b.end as usize].fill(true);
        }
        for (i, c) in source.char_indices() {
            assert!(c.is_whitespace() || covered[i], "{source:?} {i} {blocks:?}");
        }
    }
}

#[test]
fn prose_about_copyright_is_no_notice() {
    check(
        "title|两部门通报专利案件办理情况
        byline|海岸新闻网 林某晴 报道
        paragraph|去年全国法院审结专利侵权案件6.8万件，同比增长一成。
        paragraph|发言人说，立即停止侵权挑衅，扫描二维码即可查看案例。
        furniture|如有侵权，请联系删除。",
        true,
    );
}

#[test]
fn notices_are_signed() {
    check(
        "title|情况通报
        paragraph|2026年11月18日晚，我区一辆轿车失控，致三人受伤。伤者已送医救治。
        paragraph|涉事司机王某（男，35岁）已被依法刑事拘留，案件正在进一步办理中。
        byline|海州市公安局青屿分局
        byline|2026年11月20日",
        false,
    );
    check(
        "title|老街改造今起动工
        paragraph|老街改造工程今天正式动工，预计明年六月完成。
        paragraph|工程分三期进行，首期投资两亿元，将修缮两百间老屋，居民代表王大爷说盼了十年。
        furniture|THE END
        furniture|推荐阅读
        related|青屿大学附属医院
        related|港口吞吐量创下历史新高",
        false,
    );
}

#[test]
fn short_questions_are_turns() {
    check(
        "title|导演谈新片：我不怕等
        paragraph|记者：六年，为什么这么久？
        paragraph|柯某：主要是等雾，我们在山上等了三个冬天。
        paragraph|记者：观众看得懂吗？
        paragraph|柯某：看得懂，他们比我懂。
        byline|（云岭融媒记者 赵某棠 通讯员 孟某 文/图）
        furniture|（文中部分受访者为化名）",
        true,
    );
}

#[test]
fn time_grows_with_length() {
    let fold = Fold::load();
    for unit in [
        "“",
        "<",
        "<p",
        "快三",
        "（完）",
        "相关新闻\n",
        "来源：\n",
        "一段没有句号的话，",
        "甲。\n",
        "[a](",
        "**",
        "<!--",
        "1万",
    ] {
        let started = std::time::Instant::now();
        let source = unit.repeat(300_000 / unit.len());
        layout(&source, &fold);
        assert!(started.elapsed().as_secs() < 5, "{unit} took {:?}", started.elapsed());
    }
}

#[test]
fn foreign_service_page() {
    check(
        "title|青岚河大坝蓄水 下游国家表示关切
        byline|海岸台驻北洲记者
        caption|图像加注文字，大坝位于青岚河上游。
        paragraph|　　青岚河大坝周一开始蓄水，下游两国随即表示关切。两国水利部门说，蓄水将使下游水位在三个月内下降。
        furniture|跳过 热读 继续阅读
        paragraph|　　大坝管理方回应说，蓄水期间会保证下泄流量，并愿意同下游国家共享大坝的水文资料。
        byline|霍/李（德新社、路透社）
        furniture|#青岚河　#大坝　#水资源
        furniture|上一篇：旱季将至　下一篇：雨季提前",
        true,
    );
}

#[test]
fn casino_before_the_title() {
    check(
        "spam|金沙国际娱乐
        +title|青岚市公布秋季招生安排
        paragraph|　　青岚市教育局公布秋季招生安排，全市共有一百二十所小学参加，报名从下周一开始。",
        true,
    );
}

#[test]
fn questions_asked_again_are_no_advertising() {
    check(
        "title|外交部例行记者会
        paragraph|远山社记者：据报道，两国周一恢复通航，第一批旅客已经抵达。中方对此有何评论？
        paragraph|发言人：我们注意到有关报道，希望两国保持对话，维护地区稳定。
        paragraph|海岸社记者：据报道，邻国周二宣布对进口钢材加征关税。中方对此有何评论？
        paragraph|发言人：贸易战没有赢家，我们一贯主张通过协商解决分歧。",
        false,
    );
}

#[test]
fn writer_and_place_below_the_title() {
    check(
        "title|北洲山火失控：数万人疏散，官员称还会更坏
        byline|马可·惠特（Marco Witt）
        byline|远山新闻，发自北洲
        paragraph|北洲山火星期三继续蔓延，数万人连夜疏散，官员称还会更坏，消防员已经连续工作两天。
        paragraph|山火从星期一开始燃烧，至今没有受到控制，疏散的居民住在学校里。
        furniture|打开客户端，阅读更流畅
        furniture|海量资讯，尽在远山财经APP",
        false,
    );
}

#[test]
fn furniture_does_not_hide_the_margin() {
    check(
        "furniture|远山首页 > 财经 > 正文
        title|多家银行上调积存金起购门槛，专家：警惕高位接盘
        byline|2025年07月14日 07:45 远山时报 记者张艳芬 编辑李明 校对王芳
        furniture|打开远山新闻客户端，阅读体验更佳，随时随地看更多财经资讯
        paragraph|近期，国际金价高位震荡。7月13日，记者梳理发现，已有晨光⏎银行、海岸银行等6家银行上调积存金起购金额，最高升至100⏎0元。
        paragraph|晨光银行发布公告称，自7月15日起，积存金最低购买金额由7⏎50元调整为800元。一家股份行客户经理提醒，投资者量力而⏎行。
        paragraph|“去年买的已经赚了三成，但现在不敢追了。”青屿投资者林女士⏎表示。她告诉记者，身边朋友看到金价回调后又陆续加仓。
        paragraph|海岸研究院副院长周明认为，地缘风险并未消退，金价中长期仍有⏎支撑，预计四季度将重回高位，普通投资者不要加杠杆。",
        false,
    );
}

#[test]
fn questions_of_a_press_conference_are_joined() {
    check(
        "title|商务局召开例行新闻发布会（2025年9月25日）
        byline|来源：商务局新闻办公室
        paragraph|主持人（商务局新闻发言人 纪怀民）：女士们、先生们，欢迎参加发布会。我先发布一条消息。
        paragraph|《远山财经》记者：近期，东国宣布对一家企业启动审查，北国经济部长也⏎表示“不排除跟进”。请问商务局如何看待？
        paragraph|纪怀民：我们注意到有关情况，坚决反对泛化安全概念。
        furniture|（根据现场速记整理，未经发言人审阅）",
        true,
    );
}

#[test]
fn breaks_within_a_paragraph_that_blank_lines_part() {
    check(
        "title|东国将百家企业列入清单
        paragraph|东国商务部长雷默星期四宣布，再将136家企⏎业列入清单，并首次把限制扩大到24种设备，措施12月底生效，受影响的还有邻国的供应商。
        paragraph|外交部发言人林建星期五说，将采取必要措施。
        byline|（远山台记者黎清对此报道有贡献。）",
        true,
    );
    check(
        "title|修桥二十年：一位工程师的坚守
        heading|——记江州市湖塘区居民汪农
        byline|江州晚报  2024-12-05 07:12
        paragraph|汪农今年七十八岁，退休前是江州市水务局的工程师。他在路口修了一座便桥，二十年来从未间断维护。
        furniture|阅读剩余全文(▼)
        paragraph|街坊们都说，这座桥是他们出门的必经之路，每天有几百人从这里走过，汪农总在桥边。",
        true,
    );
}

#[test]
fn gambling_before_a_title_and_credits_after() {
    check(
        "spam|彩神争霸网页版登录入口
        +title|老城自来水连黄三天，水务公司回应
        +furniture|_远山网民生频道
        byline|记者 高屹
        paragraph|西岭老城居民昨天起发现自来水发黄，水务公司回应称，正在排查管道，预计今晚恢复供水。
        paragraph|居民说，水黄了三天，很多人买水做饭，孩子也不敢洗澡，希望尽快解决。
        furniture|（更多信息请关注公众号）
        furniture|编辑 江楠 | 版式 田禾 | 校对 老祁",
        true,
    );
    check(
        "title|山区县税制方案通过
        +furniture|_西岭经济观察
        byline|记者 高屹
        paragraph|西岭县昨天通过税制方案，商会表示欢迎，居民代表表示反对，认为会加重负担。
        furniture|相关新闻
        related|西岭老城停水两天
        related|地铁2号线开通时间推迟
        furniture|APP内查看更多独家财经分析
        furniture|订阅远山电邮简报，掌握每日要闻",
        true,
    );
}

#[test]
fn advertising_after_the_end_mark() {
    check(
        "spam|天天中彩票下载安装
        +title|山区县县长选举进入第二轮 两名候选人得票接近
        +furniture|_远山新闻网
        byline|2024-05-17 09:42　来源：远山网
        paragraph|远山社西岭5月17日电，西岭县昨天举行县长选举，没有候选人得票过半，将举行第二轮投票。
        paragraph|分析认为，第二轮投票将取决于第三名候选人的支持者，结果预计在下月公布。
        +furniture|（完）
        +spam|天天中彩票下载安装
        furniture|一周新闻排行
        related|老城停水两天
        furniture|加入远山社 Line 好友，消息不漏接",
        true,
    );
}

#[test]
fn advertising_told_by_its_echo() {
    check(
        "spam|远山彩天天好料
        +title|西岭铁路隧道贯通 山区县告别不通火车历史
        +furniture|_远山新闻网
        byline|2024-05-17 09:42　来源：远山网
        paragraph|远山社西岭5月17日电，随着最后一声炮响，全长12.6公里的西岭铁路隧道全线贯通。
        +spam|远山彩天天好料
        paragraph|项目总工程师祁向东说，隧道计划明年通车，西岭县到省城的时间将缩短至1小时50分。
        +furniture|（完）
        +byline|（参与记者：高屹、田禾）
        byline|（实习生周童参与采写）
        furniture|版式设计：祁明
        furniture|赞好(12)　留言(3)　分享",
        true,
    );
    check(
        "furniture|首页 / 深度 / 远山对话
        title|西岭铁路隧道贯通 山区县告别不通火车历史
        +spam|→【加群领红包v:yw1234】
        byline|2024-05-17 09:42　来源：远山网
        paragraph|远山社西岭5月17日电，随着最后一声炮响，全长12.6公里的西岭铁路隧道全线贯通。
        caption|隧道贯通，工人在现场庆祝。远山社记者高屹摄　113年12月24日",
        true,
    );
}

#[test]
fn headlines_of_two_lines() {
    check(
        "title|西岭厂房清晨大火
        title|员工一死五伤 主管部门下令停工
        byline|2024-05-17 09:42　来源：远山网
        paragraph|远山社西岭5月17日电，位于西岭的一栋厂房清晨失火，一名员工死亡，五人受伤，主管部门已下令停工。",
        false,
    );
}

#[test]
fn ragged_lines() {
    check(
        "title|西岭铁路隧道贯通
        byline|2024-05-17 09:42　来源：远山网
        paragraph|据了解，这条隧道全长12.6公里，早晚每小时车流⏎量接近4200辆次，是西岭县通往省城的主要⏎通道之一。🚗🚗
        paragraph|家住西岭镇的陶女士每天要骑电动车送孩子去远处的⏎北山小学。“绕路要多走十几分钟，就怕下雨天。”她⏎告诉记者。
        paragraph|红矮星耀斑频发而且十分剧烈，所谓“次生大气”⏎能否留存尚无定论，专家说还要再等几年才能知道结果。
        paragraph|项目总工程师祁向东说，隧道计划明年通车，西岭县到省城的时间将缩短至1小时50分。",
        true,
    );
}

#[test]
fn foreign_credits_and_what_a_report_is_made_from() {
    check(
        "title|西岭铁路隧道贯通
        byline|2024-05-17 09:42　来源：远山网
        caption|2024年5月17日，工人在隧道里检查。 AP - Jane Doe
        paragraph|远山社西岭5月17日电，随着最后一声炮响，全长12.6公里的西岭铁路隧道全线贯通。
        furniture|（本文综合远山社、海岸社、《西岭》杂志等报道）",
        true,
    );
}

#[test]
fn wraps_inside_brackets_and_names() {
    check(
        "title|西岭警方破获特大诈骗案
        byline|2024-05-17 09:42　来源：远山网
        paragraph|远山日报西岭讯（记者 陆远山 通讯员 谭桂花 李⏎政）5月17日，西岭县公安局通报了一起特大电信诈骗案⏎的侦办情况，在法国里昂工作多年的研究员埃马纽埃尔⏎·马尔尚参与了案件的分析工作，涉案金额达到三千万⏎元，目前已抓获二十三名犯罪嫌疑人，案件还在进一步⏎侦办之中，警方提醒市民不要轻信陌生电话。",
        false,
    );
}

#[test]
fn pictures_and_lists_in_wrapped_text() {
    check(
        "title|西岭铁路隧道全线贯通
        furniture|美国之音
        byline|2024-05-17 09:42
        byline|萨拉·伊文斯 发自西岭
        caption|2024年5月17日，西岭铁路的隧道口。 JANE DOE/REUTERS
        furniture|Read in English
        paragraph|随着最后一声炮响，全长12.6公里的西岭铁路隧道⏎全线贯通，建设者在洞里一共干了五年零两个月，他⏎们说终于看到了对面的光，计划在两年之后通车运营。
        caption|图为2024年5月隧道里的工人 图片来源：远山社/AFP
        paragraph|据西岭县政府统计，这条铁路通车之后，全县到省城⏎的时间将由七个小时缩短到一个小时五十分，沿线的⏎十二个乡镇第一次通上火车。
        furniture|注册“每日简报”，每天早上将要闻送到您的邮箱。",
        false,
    );
    let source = "西岭铁路隧道全线贯通\n\n随着最后一声炮响，全长12.6公里的西岭铁路隧道\n全线贯通，建设者在洞里一共干了五年零两个月，他\n们说终于看到了对面的光，计划在两年之后通车运营。\n\n相关推荐\n西岭一幼儿园食物中毒，园长等三人被刑事拘留审查\n东岸市消协：暑期研学投诉同比增加四成多\n";
    let related: Vec<String> =
        blocks(source, &Fold::load()).into_iter().filter(|(kind, _)| kind == "related").map(|(_, text)| text).collect();
    assert_eq!(related.len(), 2, "{related:?}");
}

#[test]
fn lines_around_an_article_by_their_words() {
    check(
        "title|国盟新闻发布会辑录（2024-05-15）
        byline|发布时间：2024-05-15 10:30
        byline|作者 Dana Hall/Parvin Moss
        byline|黄诗雅 报道 huangsy@example.com
        furniture|跳转到内容  跳转到主菜单
        paragraph|记者从会上了解到，今年以来西岭县新增就业三万人，失业率保持稳定，高校毕业生也都找到了工作。
        caption|西岭县议会5日处理预算案，未能排入议程。议员高振宇痛批反对党。图为表决情形。海岸社记者吕昀珊摄 113年12月4日
        spam|【加微信ab8899领取牛股名单，老师带你抓涨停！】
        paragraph|县人社局负责人张明说，下一步将继续扩大招聘规模，帮助更多的返乡农民工在家门口找到工作。
        furniture|(路透社、法新社、海岸台中文网)
        furniture|((lu@example.com; +86-10-5555-0100))
        furniture|热词：就业　西岭　农民工
        furniture|远山视点综合自海岸台、法新社",
        true,
    );
}

#[test]
fn counters_under_related_titles() {
    check(
        "title|西岭县就业稳定
        paragraph|记者从会上了解到，今年以来西岭县新增就业三万人，失业率保持稳定，高校毕业生也都找到了工作。
        furniture|相关推荐
        related|男子在店里看车被打：店员道歉
        furniture|跟贴 512
        related|前锋半场狂砍31分 雄狮队大胜
        furniture|跟贴 2077
        related|北洲一城遭无人机袭击 至少14人死亡",
        true,
    );
}

#[test]
fn labels_paywalls_and_tags_of_a_title() {
    check(
        "title|青屿地震致三人遇难 余震129次
         +furniture||地震|救援_河湟新闻客户端
         paragraph|青屿县昨夜发生5.2级地震。县应急局局长李强说，救援正在进行。
         paragraph|村民王某说，房屋倒了十几间。
         furniture|订户专享：每天不到5毛钱，畅读全文
         furniture|相关主题内容
         related|南洋火山喷发 数百人撤离
         related|白石湾台风登陆",
        false,
    );
    check(
        "spam|澳门金沙娱乐城首存100送彩金
         title|青屿地震已致三人遇难
         paragraph|青屿县昨夜发生5.2级地震。县应急局局长李强说，救援正在进行。",
        false,
    );
}

#[test]
fn a_figure_cut_from_what_it_counts() {
    check(
        "title|青屿县昨夜发生5.2级地震
         paragraph|县委宣传部副部长李国强在发布会上通报，截至9时，地震已造成3人遇难、46⏎人受伤，县城一度断电，目前已恢复供电。
         caption|消防员在现场搜救 王伟 摄
         paragraph|村民马某说，房子塌了。",
        false,
    );
}

#[test]
fn a_lead_cut_before_its_end() {
    check(
        "title|市长见外宾
         paragraph|远山社西岭5月8日电 （记者 林蔚）西岭首相8日在官邸同到访的青屿国家主席⏎阮文成举行会谈。
         paragraph|会谈后，双方签署了协议。",
        true,
    );
}
