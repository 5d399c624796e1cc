package org.linli.plugin.zhanjiang;

import java.util.List;
import org.linli.api.WallDocument;
import org.linli.api.WallDocument.LeadingGroup;
import org.linli.api.WallDocument.Post;
import org.linli.api.WallDocument.Seat;

/**
 * What hangs on the walls of a station (ZJ-14): annexes 2 to 7, which the document prints as
 * models. "仅供参考" is said to those who write them, and doesn't go on the wall. Annex 7 reached us
 * without its arrows: the order of its steps is that of the text (三).
 */
final class WallAnnexes {

  static final List<WallDocument> ALL =
      List.of(
          new WallDocument(
              "zhanjiang-management",
              "管理制度",
              Clauses.wall("附件2《XXX社区志愿服务站管理制度》"),
              "{STATION}管理制度",
              WallTexts.of(2)),
          new WallDocument(
              "zhanjiang-leading-group",
              "领导小组",
              Clauses.wall("附件3《XXX社区志愿服务站领导小组》"),
              "{STATION}领导小组",
              List.of(new LeadingGroup(seats()))),
          new WallDocument(
              "zhanjiang-recruiting",
              "招募注册制度",
              Clauses.wall("附件4《XXX社区志愿服务站招募注册制度》"),
              "{STATION}招募注册制度",
              WallTexts.of(4)),
          new WallDocument(
              "zhanjiang-running",
              "运行机制（开放时间、服务项目）",
              Clauses.wall("附件5《XXX社区志愿服务站运行机制》"),
              "{STATION}运行机制",
              WallTexts.of(5)),
          new WallDocument(
              "zhanjiang-code",
              "义工守则",
              Clauses.wall("附件6《XXX社区志愿服务站义工守则》"),
              "{STATION}义工守则",
              WallTexts.of(6)),
          new WallDocument(
              "zhanjiang-process",
              "工作流程图",
              Clauses.wall("附件7《XXX社区志愿服务站流程图》"),
              "{STATION}流程图",
              WallTexts.of(7)));

  private WallAnnexes() {}

  /** The posts with whom the document names for each (ZJ-10). */
  private static List<Seat> seats() {
    return List.of(
        new Seat(Post.LEADER, "组长", List.of("{COMMUNITY}居委会党总支书记居委会主任")),
        new Seat(Post.DEPUTY_LEADER, "副组长", List.of("{COMMUNITY}居委会副主任", "志愿服务组织及团体骨干")),
        new Seat(
            Post.GROUP_MEMBER,
            "组员",
            List.of("{COMMUNITY}居委会委员", "社工组织负责人", "志愿服务组织及团体会员", "业主委员会成员", "物业公司经理或爱心商家经理")),
        new Seat(
            Post.MEMBER,
            "成员",
            List.of("{COMMUNITY}专职工作人员", "志愿服务组织及团体志愿者", "社工组织成员", "爱心企业员工", "常驻社区志愿者骨干或社区居民")));
  }
}
