//! What conventions of writing say about names, whatever the model made of
//! them: people and media in bylines, bodies of a place, names of several
//! parts, marks that no name holds.

mod bodies;
mod bylines;
mod extended;
mod kinds;
mod letters;
mod lists;
mod nothing;
mod pieces;
mod trim;

use super::japanese::japanese;
use super::refine::{put_first, put_last};
use super::written::written;
use crate::lex::token_at;
use crate::report::{Mention, Token};
use crate::text::words::Any;
use crate::text::{Document, is_han};
use bodies::{bodies, ministers};
use bylines::labelled;
use extended::extend;
use kinds::kinds;
use letters::letters;
use lists::{between, latin, lists, routes};
use pieces::{abroad, by_level, parts, pieces};
use trim::trim;

/// A cursor over the reading.
pub(super) struct Reader<'a> {
    pub chars: &'a [char],
    pub tokens: &'a [Token],
}

impl Reader<'_> {
    pub fn char(&self, at: usize) -> char {
        self.chars.get(at).copied().unwrap_or('\n')
    }
    pub fn starts(&self, at: usize, text: &str) -> bool {
        self.chars.get(at..).is_some_and(|rest| {
            let mut rest = rest.iter();
            text.chars().all(|c| rest.next() == Some(&c))
        })
    }
    /// The length of the longest of the words that stands at `at`.
    pub fn any_at(&self, at: usize, words: &Any) -> Option<usize> {
        self.chars.get(at..).and_then(|rest| words.starts(rest))
    }
    /// The length of the longest of the words that ends before `end`.
    pub fn any_before(&self, end: usize, words: &Any) -> Option<usize> {
        self.chars.get(..end).and_then(|before| words.ends(before))
    }
    /// The length, of at least `least` and at most `longest`, of the fewest Chinese characters from `at` that end in
    /// one of `endings`.
    pub fn run_to(&self, at: usize, least: usize, longest: usize, endings: &Any) -> Option<usize> {
        let rest = self.chars.get(at..)?;
        let length = rest.iter().take(longest).take_while(|&&c| is_han(c)).count();
        (least..=length).find(|&n| rest.get(..n).is_some_and(|run| endings.ends(run).is_some()))
    }
    pub fn token_at(&self, at: usize) -> Option<&Token> {
        token_at(self.tokens, at as u32)
    }
    pub fn token_before(&self, at: usize) -> Option<&Token> {
        let i = self.tokens.partition_point(|t| t.end <= at as u32);
        i.checked_sub(1).and_then(|i| self.tokens.get(i)).filter(|t| t.end == at as u32)
    }
}

/// Apply the patterns to the names found in a block, which need no more than its characters.
pub fn apply(reader: &Reader, flat: &mut Vec<Mention>) {
    let found = std::mem::take(flat).into_iter().flat_map(|m| by_level(reader, m));
    *flat = found.flat_map(|m| pieces(reader, m)).flat_map(|m| abroad(reader, m)).collect();
    trim(reader, flat);
    kinds(reader, flat);
    lists(reader, flat);
    between(reader, flat);
    routes(reader, flat);
    latin(reader, flat);
    parts(reader, flat);
    bodies(reader, flat);
    ministers(reader, flat);
    extend(reader, flat);
    put_first(labelled(reader), flat);
    written(reader, flat);
    japanese(reader, flat);
}

/// Add the states that letters stand for, by those that the whole text names.
pub fn states(document: &Document, tokens: &[Token], flat: &mut Vec<Mention>) {
    put_last(letters(&Reader { chars: &document.chars, tokens }, flat), flat);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(marked: &str, expected: &[&str]) {
        let rule = |document: &Document, tokens: &[Token], flat: &mut Vec<Mention>| {
            apply(&Reader { chars: &document.chars, tokens }, flat);
            states(document, tokens, flat);
        };
        crate::names::check_rule(marked, rule, expected);
    }

    #[test]
    fn bylines() {
        check("(记者林秋白、周以安)昨日", &["Per 林秋白", "Per 周以安"]);
        check("来源:东岸网 作者:谭若", &["Org 东岸网", "Per 谭若"]);
        check("(图/叶女提供)本报记者  韦承谦  丁 蕊", &["Per 叶女", "Per 韦承谦", "Per 丁 蕊"]);
        check("作者:本报记者 阮予安", &["Per 阮予安"]);
        check("责编:谷雨 审核:蒲志", &["Per 谷雨", "Per 蒲志"]);
        check("记者从会上获悉", &[]);
        check("记者看到,现场秩序井然", &[]);
        check("编辑部搬到新楼", &[]);
        check("总台记者:据报道,多地降雨", &[]);
    }

    #[test]
    fn bodies_of_places() {
        check("[LOC 埃塞俄比亚]总理府发表声明", &["Org 埃塞俄比亚总理府"]);
        check("[LOC 青云市]交通运输局副局长", &["Org 青云市交通运输局"]);
        check("[ORG 新加坡国家发展部]长林可文", &["Loc 新加坡"]);
        check("[ORG 交通运输]部长方启明", &[]);
        check("[ORG 司法部]部长方启明", &["Org 司法部"]);
        check("[LOC 美国]国防部长奥斯汀", &["Loc 美国"]);
        check("[LOC 德国]大学生", &["Loc 德国"]);
        check("[LOC 德国]电视台[ORG 晨光台]报道", &["Loc 德国", "Org 晨光台"]);
        check("[LOC 白杨州][ORG 云山州立大学]", &["Loc 白杨州", "Org 云山州立大学"]);
        check("[ORG 蓝军][ORG 霍芬海姆]", &["Org 蓝军", "Org 霍芬海姆"]);
        check("[LOC 北京]时间今晚", &[]);
        check("[LOC 俄]武装力量总参谋长", &["Org 俄武装力量"]);
        check("[ORG 乌武装部队]部队进入,[LOC 俄]方称", &["Org 乌武装部队部队", "Loc 俄"]);
        check("[LOC 匈牙利]贸易与一体化部部长方启明", &["Org 匈牙利贸易与一体化部"]);
        check("[LOC 匈牙利]贸易部门负责人", &["Loc 匈牙利"]);
        check("[LOC 青屿角]收押所内", &["Org 青屿角收押所"]);
        check("[LOC 青屿]看守所长", &["Loc 青屿"]);
        check("[LOC 青云省]量子信息重点实验室参与", &["Org 青云省量子信息重点实验室"]);
        check("[LOC 青云省]新增三个重点实验室", &["Loc 青云省"]);
    }

    #[test]
    fn events_of_places_and_bodies() {
        check("[LOC 青屿]大地震后,东[LOC 日本]大地震", &["Event 青屿大地震", "Event 东日本大地震"]);
        check("[LOC 青屿]地震局和[ORG 海盟]首脑会议", &["Org 青屿地震局", "Event 海盟首脑会议"]);
        check("[LOC 青屿路]三段路,[LOC 青屿路]三段", &["Loc 青屿路", "Loc 青屿路三段"]);
    }

    #[test]
    fn counted_states_and_districts() {
        check(
            "哈、吉、塔三国和越、老、缅、泰四国",
            &["Loc 哈", "Loc 吉", "Loc 塔", "Loc 越", "Loc 老", "Loc 缅", "Loc 泰"],
        );
        check("又快、又好两国,大、中、小三国", &[]);
        check("[LOC 江汉]、洪山、东西湖三个区停水", &["Loc 江汉", "Loc 洪山", "Loc 东西湖"]);
        check("分成东、西、北三个区域", &[]);
        check("36氪获悉,第36城", &["Org 36氪"]);
    }

    #[test]
    fn organs_and_offices() {
        check("[ORG 青云省委]宣传部说", &["Org 青云省委宣传部"]);
        check("[ORG 青云省委]宣传部长说", &["Org 青云省委"]);
        check("[ORG 民声党]税制调查会会长", &["Org 民声党税制调查会"]);
        check("国防部长[PER 官闵泰硕]称", &["Org 国防部", "Per 闵泰硕"]);
        check("财相在众院预算委员会上答辩", &["Org 众院预算委员会"]);
        check("众院在委员会", &["Org 众院"]);
        check("[ORG 利马证券]交易所和[ORG 利马证券]", &["Org 利马证券交易所", "Org 利马证券"]);
        check("[LOC 丹戎]市镇会称", &["Org 丹戎市镇会"]);
        check("皖豫两省和京津冀三地", &["Loc 皖", "Loc 豫"]);
        check("[ORG 新界西北立法会]议员到场", &["Loc 新界西北", "Org 立法会"]);
        check("跳水[EVENT 世界杯]和[LOC 大巴窑]4巷巴刹", &["Event 跳水世界杯", "Loc 大巴窑4巷巴刹"]);
        check("依违反贪污治罪条例起诉,依青云制度法第8条,依他的说法", &["Work 贪污治罪条例", "Work 青云制度法"]);
        check("铁路12306客服中心回应,拨打12306客服", &["Org 铁路12306客服中心"]);
        check("[ORG 日经]平均指数上涨,[LOC 火星]-11马导弹,登陆[LOC 火星]", &["Loc 火星"]);
        check("[PER 昭和]60年,[ORG GMT]时间", &[]);
        check("竹科与[PER 南科]用水告急", &["Loc 竹科", "Loc 南科"]);
        check("[PER 明知芬太尼]有害,检出[LOC 布洛芬]", &[]);
        check("[ORG 同业蓝海集团]跟跌,[ORG 对话启明科技]创始人", &["Org 蓝海集团", "Org 启明科技"]);
    }

    #[test]
    fn common_words() {
        check("暴雨、[ORG 暴雪]等天气", &[]);
        check("[ORG 暴雪]新作上市", &["Org 暴雪"]);
        check("警方追查[ORG 枪手]下落", &[]);
        check("[ORG 枪手]主场取胜", &["Org 枪手"]);
        check("受选举提振,[PER 福林]走强,[LOC 玄武岩]层", &[]);
        check("42[PER 张可]躺式课桌,由[PER 张可]设计", &["Per 张可"]);
        check("[ORG 谈判破局]后各方表态,[ORG 标准管党治党]", &[]);
        check("分享 [PER Line] 传送,[PER Line]回应称", &["Org Line"]);
        check("不到[LOC 十坪]的公寓,[LOC 三坪里]活动中心", &["Loc 三坪里"]);
    }

    #[test]
    fn known_names() {
        check("货车坠入资水,工资水平不低,资水涨", &["Loc 资水", "Loc 资水"]);
        check("[LOC 韩国][PER 瑜]宣布散会", &["Per 韩国瑜"]);
        check("图/[PER 路透社],房屋及地方政府部长说", &["Org 路透社"]);
        check("Netflixed与Netflix上线", &["Org Netflix"]);
    }

    #[test]
    fn what_is_glued() {
        check("[ORG 依青云研究院政治所]民调", &["Org 青云研究院政治所"]);
        check("[ORG 依规办]答复", &["Org 依规办"]);
        check("[PER 吴岳有]13次助攻,[PER 吴岳有]话说", &["Per 吴岳", "Per 吴岳有"]);
        check(
            "[ORG 中国东盟]关系,[ORG 中英]合作,[ORG 中信]",
            &["Loc 中国", "Org 东盟", "Loc 中", "Loc 英", "Org 中信"],
        );
        check(
            "在[LOC 巴中国]机构,[LOC 中哈]物流,[LOC 中非]共和国",
            &["Loc 巴", "Loc 中国", "Loc 中", "Loc 哈", "Loc 中非"],
        );
        check("[ORG 德国工业涂料企业克劳斯公司]", &["Loc 德国", "Org 克劳斯公司"]);
        check("[ORG 德国企业发展公司]、[ORG 中国企业改革研究会]", &["Org 德国企业发展公司", "Org 中国企业改革研究会"]);
        check("[ORG 葵岭工厦揭电骗中心]", &["Loc 葵岭"]);
    }

    #[test]
    fn firms() {
        check("代工龙头鼎岳半导体跌18元,组装厂宏硕精密遭调降", &["Org 鼎岳半导体", "Org 宏硕精密"]);
        check("闪达外卖10月中旬宣布", &["Org 闪达外卖"]);
        check("海岳食品(股票代码:002991)8日晚公告称", &["Org 海岳食品"]);
        check("绿色食品称霸,全新能源宣布,智能汽车上线", &[]);
        check("[PER 宏硕法]说会上,[PER 李法]说", &["Org 宏硕", "Per 李法"]);
        check("外资券商[PER 麦格里]", &["Org 麦格里"]);
    }

    #[test]
    fn by_what_stands_beside_them() {
        check("致函公共工程局,致函有关各部", &["Org 公共工程局"]);
        check("董事长拿督卢锦标透露,拿督斯里的车", &["Per 卢锦标"]);
        check("拿督[PER 沙戈国中],[LOC 青屿]独中", &["Org 拿督沙戈国中", "Org 青屿独中"]);
        check("边境口岸[PER 德萨瓜德罗]", &["Loc 德萨瓜德罗"]);
        check("名为“[PER 小盾]”的智能头盔", &[]);
        check("[ORG 渣打银行大中华区]经济学家,[ORG 青屿欧洲]公司", &["Org 渣打银行", "Org 青屿欧洲"]);
        check("[LOC 湾岭法院大楼外对传媒]表示", &["Loc 湾岭法院大楼"]);
    }

    #[test]
    fn courts_papers_and_roads() {
        check("在[LOC 莎城]地庭被控,[LOC 莎城]推事庭", &["Org 莎城地庭", "Org 莎城推事庭"]);
        check("2月3日 海联报/记者[PER 陈岚]/台北报导", &["Org 海联报", "Per 陈岚"]);
        check("203省道抢通,5省道路,G318国道", &["Loc 203省道", "Loc G318国道"]);
        check("房地产代理理事会(CEAB)调查,会(A)员", &["Org 房地产代理理事会"]);
        check(
            "[LOC 南极]-[LOC 艾特盆地]和[LOC 京津冀]-[LOC 长三角]",
            &["Loc 南极-艾特盆地", "Loc 京津冀", "Loc 长三角"],
        );
        check("来源:科学前沿报”的作品", &["Org 科学前沿报"]);
    }

    #[test]
    fn platforms_and_verbs() {
        check("他在X平台写道,社群平台X瘫痪,照X光,嫌犯X在逃", &["Org X", "Org X"]);
        check("[PER 塔隆须]与国会妥协,[PER 卢拉亦发]表声明", &["Per 塔隆", "Per 卢拉"]);
        check("[ORG 日本外交部]门未回应", &["Loc 日本"]);
        check("[ORG 青屿特别行政区]由[LOC 渤海]国是否出兵", &["Loc 青屿特别行政区", "Loc 渤海国"]);
        check("[LOC 渤海]国家森林公园,[LOC 渤海]国际机场", &["Loc 渤海", "Loc 渤海"]);
        check("南坑,位于江城北部。该校,位于郊外。公司,位于郊外", &["Loc 南坑"]);
    }

    #[test]
    fn shares_and_offices() {
        check("11日晚,东岸科技(688999.SH)发布公告", &["Org 东岸科技"]);
        check("[ORG 启澜]银行(600000.SH)涨停", &["Org 启澜银行"]);
        check("他买入(688999)股,控股子公司东岸科技(688999.SH)", &["Org 东岸科技"]);
        check("[EVENT 东非国家青屿总统府]说", &["Org 东非国家青屿总统府"]);
        check("[EVENT 青屿论坛]开幕", &["Event 青屿论坛"]);
    }

    #[test]
    fn what_follows_a_name() {
        check("[LOC 青川]地区降雨", &["Loc 青川地区"]);
        check("[LOC 德国]地区差异", &["Loc 德国"]);
        check("[PER 赖]先生指控", &["Per 赖先生"]);
        check("[ORG 晨光社/星岛社]", &["Org 晨光社", "Org 星岛社"]);
        check("[ORG 农民党与社会民主党]结盟", &["Org 农民党", "Org 社会民主党"]);
        check("[ORG 战略与国际研究中心]和[ORG 农业和农村部]", &["Org 战略与国际研究中心", "Org 农业和农村部"]);
        check("[ORG 红十字会与红新月会国际联合会]", &["Org 红十字会与红新月会国际联合会"]);
        check("[ORG 青屿悍将],[ORG 青屿海港将]出战", &["Org 青屿悍将", "Org 青屿海港"]);
        check("[ORG 青屿三局]上,[ORG 中铁三局]承建", &["Org 青屿", "Org 中铁三局"]);
        check("[ORG 青屿海港官宣]签下[PER 方启明]", &["Org 青屿海港", "Per 方启明"]);
        check("[PER 民雄]、[LOC 梅川]、[PER 泽塘三乡]停水", &["Loc 民雄", "Loc 梅川", "Loc 泽塘"]);
        check("[PER 道奇]、[LOC 洋基]等球队", &["Org 道奇", "Org 洋基"]);
        check("[PER 李明]、[PER 王芳]等三人,[PER 方启明]两地奔走", &["Per 李明", "Per 王芳", "Per 方启明"]);
        check("证实[ORG 德国派兵 外交部]回应", &["Org 外交部"]);
        check("[LOC 平壤]军队", &["Loc 平壤"]);
        check("[ORG 狮城麦当劳]和[ORG 新美国研究中心]", &["Loc 狮城", "Org 麦当劳", "Org 新美国研究中心"]);
        check("有“[LOC 印度]硅谷”之称", &["Loc 印度硅谷"]);
        check(
            "在[ORG 韩中国志愿军]墓地,[ORG 中国军队]和[ORG 韩国军队]",
            &["Loc 韩", "Org 中国志愿军", "Org 中国军队", "Org 韩国军队"],
        );
    }

    #[test]
    fn states_by_letters() {
        check("对于德法之间的分歧", &["Loc 德", "Loc 法"]);
        check("在他访朝期间签订", &["Loc 朝"]);
        check("他同秘总统会谈,[LOC 秘鲁]愿意合作", &["Loc 秘", "Loc 秘鲁"]);
        check("他同秘总统会谈", &[]);
        check("在涉台、涉疆问题上,涉藏书籍展出", &["Loc 台", "Loc 疆"]);
        check("深化中塞全面战略伙伴关系", &["Loc 中", "Loc 塞"]);
        check("中日友好医院", &[]);
    }

    #[test]
    fn what_no_name_begins_or_ends_with() {
        check("在[LOC 首都鲁维罗]会谈,经[LOC 首都机场]离开", &["Loc 鲁维罗", "Loc 首都机场"]);
        check("周日在[LOC 帕鲁将]举行", &["Loc 帕鲁"]);
        check("[PER 何某系]自首", &["Per 何某"]);
        check("[PER 赖政府]和[ORG 蔡政府]和[ORG 美政府]", &["Per 赖", "Per 蔡", "Org 美政府"]);
        check("[LOC 法兰克福]书展和[PER 詹姆斯·韦布]空间望远镜", &["Event 法兰克福书展"]);
        check("[PER 胡婉君料],[PER 姓郑,]", &["Per 胡婉君", "Per 姓郑"]);
        check("[EVENT 第38届金鸡奖]颁奖典礼", &["Event 第38届金鸡奖颁奖典礼"]);
        check("[ORG 澄海电影节]和[EVENT 澄海文学奖]、[EVENT 澄海骑士勋章]", &["Event 澄海电影节"]);
        check("[PER 林若桐老公]在[LOC 鸿图道一幢工业大厦]", &["Per 林若桐", "Loc 鸿图道"]);
        check("[ORG 第一座基金会]和[PER 老公]", &["Org 第一座基金会", "Per 老公"]);
    }

    #[test]
    fn what_stands_before_and_after() {
        check("[ORG 国营塔斯社]报道,[ORG 半官方法斯通讯社]称", &["Org 塔斯社", "Org 法斯通讯社"]);
        check("[ORG 青屿证券汽车]首席分析师,[ORG 青屿汽车]销量", &["Org 青屿证券", "Org 青屿汽车"]);
        check("接受[ORG 远山台视频]采访,[ORG 青屿财报]倒数", &["Org 远山台", "Org 青屿"]);
        check("[PER 周蓉正]挨家敲门,[PER 李立正]表示", &["Per 周蓉", "Per 李立正"]);
        check("[PER 李梅边]说边擦泪,[PER 张三曾]任校长", &["Per 李梅", "Per 张三"]);
        check("[PER 何副]总理将访,[PER 杜副]先生", &["Per 何", "Per 杜副"]);
        check("[PER 安瓦尔今]早说,[PER 李如今]表示", &["Per 安瓦尔", "Per 李如今"]);
        check("被[PER 迪马济破]发,[PER 林破]说", &["Per 迪马济", "Per 林破"]);
        check("[PER 蓝委林立衡]追问,[PER 白委]", &["Per 林立衡", "Per 白委"]);
        check("终止[ORG 与瑞禾公司]的合同", &["Org 瑞禾公司"]);
        check("[ORG 第六局黎之航]落后", &["Org 黎之航"]);
        check("[ORG 华盛顿智库战略研究中心]称", &["Loc 华盛顿", "Org 战略研究中心"]);
        check("[ORG 民建联九龙东]议员,[ORG 民建联总部]", &["Org 民建联", "Loc 九龙东", "Org 民建联总部"]);
    }

    #[test]
    fn kinds_by_ending() {
        check("[PER 青屿网]消息,[ORG 总比分]2-1", &["Org 青屿网"]);
        check("[ORG 国民党]团批评,[ORG 国民党]团结一致", &["Org 国民党团", "Org 国民党"]);
        check("[LOC 瑞衡新材]跌停,[PER 宁川科技]称", &["Org 瑞衡新材", "Org 宁川科技"]);
        check("[LOC 法]说会上,受惠[ORG 美系]外资,[ORG AI]手机", &["Loc 美"]);
        check("[EVENT 青屿棒球大联盟]赛程", &["Org 青屿棒球大联盟"]);
        check("[ORG 武吉青川国会]议员,[ORG 日本国会]议员", &["Loc 武吉青川", "Org 日本国会"]);
        check("[LOC 青屿镇]民代表会,[LOC 青屿]集选区议员", &["Org 青屿镇民代表会", "Loc 青屿集选区"]);
    }

    #[test]
    fn places_and_bodies_in_lists() {
        check("[ORG 远山汽车]、[LOC 长安]、[ORG 青屿汽车]", &["Org 远山汽车", "Org 长安", "Org 青屿汽车"]);
        check("[ORG 远山汽车]、[LOC 青屿市]、[ORG 青屿汽车]", &["Org 远山汽车", "Loc 青屿市", "Org 青屿汽车"]);
        check("[LOC 蔡川]、[PER 文礼]、[LOC 青屿]", &["Loc 蔡川", "Loc 文礼", "Loc 青屿"]);
        check("将在后龙、造桥、西湖3乡镇举行", &["Loc 后龙", "Loc 造桥", "Loc 西湖"]);
        check("检查了3乡镇,鱼、肉3县", &[]);
        check("补助[LOC 后龙]、造桥、西湖三区,办公、生活、生产三区", &["Loc 后龙", "Loc 造桥", "Loc 西湖"]);
    }

    #[test]
    fn what_stands_beside_a_name() {
        check("律师[PER 江承翰今](28)日说,[PER 赵海因]病缺席,[PER 李因]说", &["Per 江承翰", "Per 赵海", "Per 李因"]);
        check("[PER 老葛倒]是看得开,[PER 老倒]是", &["Per 老葛", "Per 老倒"]);
        check("[ORG 会同县教育局]调查,[LOC 会同县]教育局", &["Org 县教育局", "Org 会同县教育局"]);
        check("[ORG 香港警方正]调查,[ORG 北大方正]股价", &["Org 香港警方", "Org 北大方正"]);
        check("来源:[ORG 综合自新华社]", &["Org 新华社"]);
        check("阿末([PER 左二])说,[PER 左宗棠]说", &["Per 左宗棠"]);
        check("[PER 博克拉]曾发生强震,[PER 张三]发生车祸", &["Loc 博克拉", "Per 张三"]);
        check("[LOC 双北及桃园]的店面,[LOC 阿尔及利亚]", &["Loc 双北", "Loc 桃园", "Loc 阿尔及利亚"]);
        check("[ORG 缅因州民主党]众议员,[ORG 缅因州民主党]支部", &["Loc 缅因州", "Org 民主党", "Org 缅因州民主党"]);
        check("从[LOC 扬州]大学毕业,[LOC 扬州]大学生", &["Org 扬州大学", "Loc 扬州"]);
        check("[ORG 古晋国会]议员,据[LOC 芜湖]发布消息,[LOC 伊朗]发布消息", &["Loc 古晋", "Org 芜湖发布", "Loc 伊朗"]);
        check("向云陵观察表示,向有关部门日报表示", &["Org 云陵观察"]);
        check("北检起诉,新北检声押,年检将至,体检", &["Org 北检", "Org 新北检"]);
        check("[PER 玛巴洛沙韦]敏感,[PER 希普利]说,[LOC 加洛韦]", &["Per 希普利", "Loc 加洛韦"]);
        check(
            "索赔遭拒[ORG ?住建局]回应,[LOC 城一小区]开裂,[LOC 一品小区]停水,[LOC 云林]以[LOC 南山区]",
            &["Org 住建局", "Loc 一品小区", "Loc 云林"],
        );
        check(
            "恢复[LOC 进口宫城县]产品,[ORG 江海网综合]报道,[LOC 武陵山]区",
            &["Loc 宫城县", "Org 江海网", "Loc 武陵山区"],
        );
        check("下午在政院受访,行政院说,众院通过,大众院线", &["Org 政院", "Org 众院"]);
        check(
            "新修订的反垄断法实施两年,民法典和个人信息保护法对此均有规定,1974年石油发展法令",
            &["Work 反垄断法", "Work 民法典", "Work 个人信息保护法", "Work 1974年石油发展法令"],
        );
        check("通过这一做法,修改国际法的规定,普法规定,他的命令第一条", &[]);
    }

    #[test]
    fn bodies_and_sites_of_places() {
        check("[LOC 广东省]政府就此开会,[LOC 吉打]州政府就稀土", &["Org 广东省政府", "Org 吉打州政府"]);
        check("[LOC 石潭镇]中心小学校长,[LOC 石潭镇]小学放假", &["Org 石潭镇中心小学", "Org 石潭镇小学"]);
        check("[LOC 青屿][LOC 海湾机场],[LOC 中国][LOC 海湾机场]", &["Loc 青屿海湾机场", "Loc 中国", "Loc 海湾机场"]);
        check("[ORG 云陵观察综合自云陵县公安局]", &["Org 云陵观察", "Org 云陵县公安局"]);
        check("另案[ORG 交财政委员会],[ORG 交通委员会]", &["Org 财政委员会", "Org 交通委员会"]);
        check("航母[PER 卡尔·文森]”号进港", &[]);
    }

    #[test]
    fn what_means_one_thing() {
        check("李先生对南都记者说,南都周刊", &["Org 南都"]);
        check("苏联专家离开,[ORG 苏联共产党]", &["Loc 苏联", "Org 苏联共产党"]);
        check(
            "根据食品安全法第三条,违反未成年人保护法,依照刑法判处",
            &["Work 食品安全法", "Work 未成年人保护法", "Work 刑法"],
        );
        check("根据这一做法,按照国际法,根据他的说法,根据合法程序,食品安全法执行", &[]);
        check("第11大马计划和县防指", &["Work 第11大马计划", "Org 县防指"]);
        check("第37届青鸟奖揭晓,第3届获奖者", &["Event 第37届青鸟奖"]);
        check("日本防卫相绪方礼司,文科相会谈", &["Per 绪方礼司"]);
        check("编辑:陈 曦  一审:郑 洁  二审:法院认为", &["Per 陈 曦", "Per 郑 洁"]);
        check("五家美日荷设备商,我国自美进口", &["Loc 美", "Loc 日", "Loc 荷", "Loc 美"]);
        check("要求挪方提供证据,[LOC 挪威]回应", &["Loc 挪", "Loc 挪威"]);
        check("以中法关系的稳定应对,全球南方国家", &["Loc 中", "Loc 法"]);
    }

    #[test]
    fn names_of_parts() {
        check("总领事让-[PER 吕克·贝尔纳]称赞", &["Per 让-吕克·贝尔纳"]);
        check("[PER 特斯法耶·沃尔德]-[LOC 吉奥吉斯]当地", &["Per 特斯法耶·沃尔德-吉奥吉斯"]);
        check("据“[ORG 今日世界”电视台]网站", &["Org 今日世界"]);
        check("中国-[LOC 东盟]", &["Loc 东盟"]);
        check("大弟子-[PER 王绍藩]", &["Per 王绍藩"]);
    }

    #[test]
    fn verbs_on_names_and_states_by_letters() {
        check("[PER 郑海笑]称要保级", &["Per 郑海"]);
        check("[PER 郑海连]换三人", &["Per 郑海"]);
        check("[PER 郑海连]", &["Per 郑海连"]);
        check("[ORG 瑞衡收报]22元", &["Org 瑞衡"]);
        check("[ORG 韩正伦会]在下周说明", &["Per 韩正伦"]);
        check("[ORG 韩正商会]在城东", &["Org 韩正商会"]);
        check("[PER 美日菲]联合巡航", &["Loc 美", "Loc 日", "Loc 菲"]);
        check("[ORG 哈马斯]表示", &["Org 哈马斯"]);
        check("[LOC 波城比亚韦]关闭口岸", &["Loc 波", "Loc 比亚韦"]);
        check("[LOC 新城街道]昨日", &["Loc 新城街道"]);
        check("[LOC 大武四乡]停课", &["Loc 大武"]);
        check("[LOC 菲]海军护卫舰", &["Org 菲海军"]);
        check("做客[ORG 上海体育场]", &["Loc 上海体育场"]);
    }

    #[test]
    fn missions_offices_teams_and_lists() {
        check("俄驻摩使馆说", &["Org 俄驻摩使馆"]);
        check("部队进驻使馆区", &[]);
        check("[ORG 欧盟]外交与安全政策高级代表办公室发表声明", &["Org 欧盟外交与安全政策高级代表办公室"]);
        check("[ORG 欧盟]驻地办公室", &["Org 欧盟"]);
        check("[LOC 沅陵县]“5·02”水上交通事故应急指挥部通报", &["Org 沅陵县“5·02”水上交通事故应急指挥部"]);
        check("[LOC 沅陵县]“平安”行动指挥部", &["Loc 沅陵县"]);
        check("[ORG 瑞衡]、[PER Lumena]和[ORG 晨光]", &["Org 瑞衡", "Org Lumena", "Org 晨光"]);
        check("[PER 林远]和[PER Lumena]", &["Per 林远", "Per Lumena"]);
    }

    #[test]
    fn firms_pseudonyms_and_parties() {
        check("[PER 林顺微](688999.SH)公告", &["Org 林顺微"]);
        check("[PER 林顺微]股价大涨,[PER 林顺]董事长", &["Org 林顺微", "Per 林顺"]);
        check("[LOC 云州启湖]创投减持,[LOC 云州]资本雄厚", &["Org 云州启湖创投", "Loc 云州"]);
        check("(文中林女士、[PER 陈丽均]为化名)", &["Per 林女士", "Per 陈丽"]);
        check("(受访者均为化名)", &[]);
        check("最大在野党共同青屿党说,在野党第一大党,执政党的青年党团,执政党应倾听反对党", &["Org 共同青屿党"]);
        check("[LOC 争取青屿独立]联盟(青盟)说,争取与联盟合作", &["Org 争取青屿独立联盟"]);
        check("一家[ORG 法国矿业公司]竞标,[ORG 法国电力公司]退出", &["Loc 法国", "Org 法国电力公司"]);
        check("[EVENT 法国军火交易]曝光,[EVENT 军火交易]曝光", &["Loc 法国"]);
    }

    #[test]
    fn places_beside_other_words() {
        check("[LOC 莫斯科]至[LOC 青屿铁路]通车,[LOC 青屿铁路]停运", &["Loc 莫斯科", "Loc 青屿", "Loc 青屿铁路"]);
        check("[ORG 莫斯科周三]否认", &["Loc 莫斯科"]);
        check("记者[PER 林以]、[LOC 江远台北]20日电", &["Per 林以", "Per 江远", "Loc 台北"]);
        check("[ORG 国盟青屿区国会]议员", &["Org 国盟", "Loc 青屿区"]);
        check("[LOC 青屿州]务大臣", &["Loc 青屿"]);
        check("[ORG 中国政府欧亚事务特别]代表", &["Org 中国政府", "Loc 欧亚"]);
        check("[LOC 青屿街道]司法所主持,[LOC 青屿街道]财政所长", &["Org 青屿街道司法所", "Loc 青屿街道"]);
        check("[LOC 青屿]铁路衔接有限公司", &["Org 青屿铁路衔接有限公司"]);
        check("[LOC 法国]和德国,法、德两国,[LOC 青屿]、德两国", &["Loc 法国", "Loc 法", "Loc 德", "Loc 青屿"]);
        check("澳网见,非法网站,法网恢恢", &["Event 澳网"]);
        check("工程部副部长说,工程部说", &["Org 工程部"]);
        check("[LOC 首尔][ORG 汝矣岛国会]休会", &["Loc 首尔", "Loc 汝矣岛", "Org 国会"]);
        check(
            "[LOC 青屿]承包商[ORG 公会]说,[LOC 青屿]媒体和[ORG 卫生部]说",
            &["Org 青屿承包商公会", "Loc 青屿", "Org 卫生部"],
        );
        check("(记者林健礼翻摄)现场", &["Per 林健礼"]);
        check("导演[PER 林书雨赞]“很美”,[PER 林书赞]说", &["Per 林书雨", "Per 林书赞"]);
        check("一个月[ORG 内向青屿工程署]报告", &["Org 青屿工程署"]);
    }

    #[test]
    fn states_by_two_letters() {
        check(
            "[PER 德奥]边境,[LOC 新泰]两国,[PER 沙伊]复交",
            &["Loc 德", "Loc 奥", "Loc 新", "Loc 泰", "Loc 沙", "Loc 伊"],
        );
        check("[LOC 巴西]边境,[LOC 新泰]市民,[LOC 中亚]关系", &["Loc 巴西", "Loc 新泰", "Loc 中亚"]);
        check("27日黎以停火协议,以黎停火", &["Loc 黎", "Loc 以", "Loc 以", "Loc 黎"]);
        check("[ORG 新马泰]三国", &["Loc 新", "Loc 马", "Loc 泰"]);
    }

    #[test]
    fn people_by_their_titles() {
        check("总警长拿督[LOC 古玛拉山]说,登上[LOC 古玛拉山]", &["Per 古玛拉山", "Loc 古玛拉山"]);
        check("[LOC 赖]总统视导,[LOC 韩]市长视察,[LOC 韩]总统访问", &["Per 赖", "Per 韩", "Loc 韩"]);
        check("[PER 其女柴]亦如对本刊表示,其子公司对外说", &["Per 柴亦如"]);
    }

    #[test]
    fn what_firms_and_bodies_are_called() {
        check("[LOC 亚洲]基础设施投资银行行长", &["Org 亚洲基础设施投资银行"]);
        check("实际控制[ORG 人泽川集团],[ORG 人民银行]", &["Org 泽川集团", "Org 人民银行"]);
        check("[PER Meridian Capital]分析师,[PER Dana Hall]", &["Org Meridian Capital", "Per Dana Hall"]);
        check("[PER 安贝丽]医美开业,[PER 王丽]植发手术", &["Org 安贝丽医美", "Per 王丽"]);
        check("[ORG 电信公司]分担,[ORG 青屿电信公司]分担", &["Org 青屿电信公司"]);
        check("建造业议会主席何某,因此学会会长辞职", &["Org 建造业议会"]);
        check("券商中国记者获悉,券商在中国开业", &["Org 券商中国"]);
        check("世卫总干事说,世贸大厦开业", &["Org 世卫"]);
        check("[LOC huangsy]@example.com,[ORG 晨光社]@读者", &["Org 晨光社"]);
        check(
            "[ORG 青屿党][ORG 中央军事委员会]开会,[ORG 青屿党中央]委员会",
            &["Org 青屿党中央军事委员会", "Org 青屿党中央委员会"],
        );
        check("[ORG 青屿州溃坝]致多人遇难", &["Loc 青屿州"]);
    }

    #[test]
    fn events_that_go_on() {
        check("[EVENT 第三届南洲—东洲—][LOC 高岭]互联互通峰会", &["Event 第三届南洲—东洲—高岭互联互通峰会"]);
        check("[LOC 青屿]地震十七周年,[LOC 青屿]地震灾区", &["Event 青屿地震", "Loc 青屿"]);
    }

    #[test]
    fn schools_hospitals_and_places_of_regions() {
        check(
            "[PER 启文华]小创办,[LOC 增江北区]华小迁校,[PER 刘德华]小时候",
            &["Org 启文华小", "Org 增江北区华小", "Per 刘德华"],
        );
        check("[PER 罗德里]·[ORG 桑布拉诺医院]收治", &["Org 罗德里·桑布拉诺医院"]);
        check("[ORG 财政部]说,经济和[ORG 财政部]称", &["Org 财政部", "Org 经济和财政部"]);
        check("三重警分局说,五股市场火警,三重困难", &["Org 三重警分局", "Loc 五股"]);
        check("[LOC 书院路]与建设路交叉口,与道路交叉", &["Loc 书院路", "Loc 建设路"]);
        check("[LOC 103路]改道,[LOC 青屿路]封闭", &["Loc 青屿路"]);
        check("[ORG 福登胸部]停球,[PER 卢拉已]分别通话", &["Per 福登", "Per 卢拉"]);
        check("出席COP29的代表,COPD患者", &["Event COP29"]);
        check("地铁1[ORG 号线青屿学院]站", &["Org 青屿学院"]);
        check("坎城影展与[LOC 东岸]影展,Netflix影集,Netflixx", &["Event 坎城影展", "Event 东岸影展", "Org Netflix"]);
    }

    #[test]
    fn towns_caucuses_and_parts_of_the_world() {
        check("[PER 田埔]镇长邱垂坤表示,[PER 王强]镇长说", &["Loc 田埔", "Per 王强"]);
        check("[ORG 民声党团总召林怡蓁]会后说", &["Org 民声党团", "Per 林怡蓁"]);
        check("[LOC 青川县]、[LOC 白石县]中小学停课,[ORG 青川县中小学]", &["Loc 青川县", "Loc 白石县", "Loc 青川县"]);
        check("[LOC 丹戎水灾]第3天,[ORG 青屿大学国际关系]学者", &["Loc 丹戎", "Org 青屿大学"]);
        check("[LOC 江南]水质检测中心出具报告", &["Org 江南水质检测中心"]);
        check("西南[LOC 印度]洋热液区,[LOC 西北][LOC 太平洋]生成", &["Loc 西南印度洋", "Loc 西北太平洋"]);
        check("横扫整个[LOC 中][LOC 欧],[LOC 中][ORG 欧]关系", &["Loc 中欧", "Loc 中", "Org 欧"]);
        check("拿[ORG 国安]开玩笑,[ORG 国安]主场取胜", &["Org 国安"]);
        check("图像来源,[PER Getty Images],不敌[ORG 头号种子]", &["Org Getty Images"]);
    }

    #[test]
    fn what_firms_and_houses_are_beside() {
        check("[ORG 瑞银料德琪]明年转盈", &["Org 瑞银", "Org 德琪"]);
        check("同业微创机器人(2252)年内累升,青屿论坛(2024)今日开幕", &["Org 微创机器人"]);
        check("具身智能公司灵枢跃迁(Lingshu Robotics)完成融资,[ORG 具身智能公司]的机器人(Robot)", &["Org 灵枢跃迁"]);
        check(
            "风投基金[PER Prosperity7]领投,疫苗[ORG Qdenga]上市,[ORG CTO] [PER 罗砚秋]",
            &["Org Prosperity7", "Per 罗砚秋"],
        );
        check("[ORG 泰瑞电子人力资源]总监,[ORG 华航公关]处长", &["Org 泰瑞电子", "Org 华航"]);
        check("[ORG 狮城时报]报道,[ORG 狮城时报餐厅]开业", &["Org 狮城时报", "Loc 狮城", "Org 时报餐厅"]);
    }

    #[test]
    fn villages_schools_markets_and_bureaus() {
        check("控制[LOC 安德烈耶夫卡和苏希亚尔]两个村庄", &["Loc 安德烈耶夫卡", "Loc 苏希亚尔"]);
        check("攻占[LOC 托列茨克]和[PER 捷尔内]两座城镇", &["Loc 托列茨克", "Loc 捷尔内"]);
        check("[LOC 榕江]一中语文教师,[LOC 榕江]一中国人", &["Org 榕江一中", "Loc 榕江"]);
        check("[LOC 杨屋道]街市,[LOC 新北市]刑大侦办", &["Loc 杨屋道街市", "Org 新北市刑大"]);
        check("[ORG 花莲县消防]局长说,[ORG 花莲县消防]队员", &["Loc 花莲县", "Org 花莲县消防"]);
    }

    #[test]
    fn seats_and_state_bodies_of_malaysia() {
        check("[ORG 国盟国会]领袖[PER 兼哥]打沙白区国会议员", &["Org 国盟", "Org 国会", "Loc 哥打沙白区"]);
        check("[LOC 伊斯兰党马江区]国会议员,马江区的议员", &["Org 伊斯兰党", "Loc 马江区"]);
        check("[LOC 彭亨州]务大臣机构,[LOC 彭亨州]务大臣", &["Org 彭亨州务大臣机构", "Loc 彭亨"]);
    }

    #[test]
    fn schools_banks_estates_and_models_of_cars() {
        check("[LOC 鹿寮国]小学童,[LOC 番寮国]中学生", &["Org 鹿寮国小", "Org 番寮国中"]);
        check("收购[LOC 义乌]农商行一事,[LOC 义乌]农商大会", &["Org 义乌农商行", "Loc 义乌"]);
        check("[LOC 青衣屋苑]起火,[ORG 人道协调厅驻青屿]负责人", &["Loc 青衣", "Org 人道协调厅", "Loc 青屿"]);
        check("纯电SUV[LOC 云岭]07续航,[LOC 云岭]07年通车,[ORG 云岭]07车型", &["Loc 云岭", "Org 云岭"]);
    }

    #[test]
    fn players_of_a_line_up() {
        check(
            "首发:1-费尔根、30-埃斯图;[ORG 多库]、[ORG 青屿队]2-1取胜",
            &["Per 费尔根", "Per 埃斯图", "Org 多库", "Org 青屿队"],
        );
        check("歼-二十、5-六天,据天空台,英足总将调查", &["Org 英足总"]);
    }
}
