public import Titles

/// The lists of a 个人中心 as they are exported.
public enum PersonalLists {
  /// 我的申报.
  public static let applications = ListSheet<ApplicationRow>(
    "我的申报",
    [
      SheetColumn("申报书编号", 18) { .text($0.summary.number) }, SheetColumn("申报项目", 12) { .text($0.summary.business.label) },
      SheetColumn("申报计划/受理单位", 36) { .text($0.summary.authorityName) },
      SheetColumn("提交时间", 20) { .moment($0.summary.submittedAt) },
      SheetColumn("状态", 12) { .text($0.summary.state.label) },
    ])

  /// 我的证书.
  public static let certificates = ListSheet<Certificate>(
    "我的证书",
    [
      SheetColumn("来源", 14) { .text($0.source.label) }, SheetColumn("职称名称", 28) { .text($0.titleLabel) },
      SheetColumn("职称专业", 24) { .text($0.specialty) }, SheetColumn("证书编号", 24) { .text($0.number) },
      SheetColumn("批准文号", 28) { .text($0.approvalNumber) }, SheetColumn("受理单位", 36) { .text($0.authorityName) },
      SheetColumn("取得时间", 14) { .day($0.obtainedOn) }, SheetColumn("状态", 12) { .text($0.state.label) },
      SheetColumn("电子证书", 10) { .text($0.isElectronic ? "是" : "否") },
    ])

  /// 查验记录 of a certificate.
  public static func checks(_ number: String) -> ListSheet<CertificateCheckEntry> {
    ListSheet(
      "查验记录_\(number)",
      [
        SheetColumn("查验时间", 20) { .moment($0.at) }, SheetColumn("查验方式", 20) { .text($0.way.label) },
        SheetColumn("来源范围", 20) { .text($0.region.label) },
      ])
  }

  /// 消息.
  public static let messages = ListSheet<Message>(
    "消息",
    [
      SheetColumn("时间", 20) { .moment($0.createdAt) }, SheetColumn("标题", 36) { .text($0.title) },
      SheetColumn("内容", 80) { .text($0.body) }, SheetColumn("状态", 8) { .text($0.isRead ? "已读" : "未读") },
    ])
}
