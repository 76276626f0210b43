public import Titles

/// The lists of a 单位中心 as they are exported: what their pages show, one column each.
public enum UnitLists {
  /// 初定资格审核, 确认资格审核.
  public static func worklist(_ name: String) -> ListSheet<WorklistItem> {
    ListSheet(
      name,
      [
        SheetColumn("申报书编号", 18) { .text($0.number) }, SheetColumn("状态", 10) { .text($0.state.label) },
        SheetColumn("姓名", 12) { .text($0.applicantName) }, SheetColumn("手机号", 14) { .text($0.mobileMasked) },
        SheetColumn("现工作单位", 36) { .text($0.employerName) }, SheetColumn("受理单位", 36) { .text($0.authorityName) },
        SheetColumn("申报职称", 28) { .text($0.titleLabel) }, SheetColumn("提交时间", 20) { .moment($0.submittedAt) },
        SheetColumn("审核截止时间", 20) { .moment($0.deadline) }, SheetColumn("办理人", 12) { .text($0.handlerName) },
      ])
  }

  /// 办理时限提醒.
  public static let due = ListSheet<DueItem>(
    "办理时限提醒",
    [
      SheetColumn("办理时限", 14) { .day($0.dueOn) }, SheetColumn("申报书编号", 18) { .text($0.number) },
      SheetColumn("姓名", 12) { .text($0.applicantName) }, SheetColumn("申报项目", 12) { .text($0.business.label) },
      SheetColumn("现工作单位", 36) { .text($0.employerName) }, SheetColumn("状态", 10) { .text($0.state.label) },
      SheetColumn("办理人", 12) { .text($0.handlerName) }, SheetColumn("起算日期", 14) { .day($0.since) },
    ])

  /// 用户管理.
  public static let staff = ListSheet<StaffRow>(
    "用户管理",
    [
      SheetColumn("姓名", 14) { .text($0.name) }, SheetColumn("证件类型", 22) { .text($0.documentKind.label) },
      SheetColumn("证件号码", 22) { .text($0.documentMasked) }, SheetColumn("联系方式", 14) { .text($0.mobileMasked) },
      SheetColumn("创建时间", 20) { .moment($0.createdAt) },
    ])

  /// 用户权限.
  public static let permissions = ListSheet<StaffGrant>(
    "用户权限",
    [
      SheetColumn("姓名", 14) { .text($0.member.name) }, SheetColumn("证件号码", 22) { .text($0.member.documentMasked) },
      SheetColumn("联系方式", 14) { .text($0.member.mobileMasked) },
      SheetColumn("菜单权限", 80) { .text($0.menus.map(\.label).joined(separator: "、")) },
    ])

  /// 本单位的申请 of 申请登记上级单位.
  public static let superiorRequests = ListSheet<SuperiorRequest>(
    "上级单位登记申请",
    [
      SheetColumn("申请时间", 20) { .moment($0.at) }, SheetColumn("经办人", 12) { .text($0.handlerName) },
      SheetColumn("上级单位", 36) { .text($0.name) }, SheetColumn("统一社会信用代码", 22) { .text($0.uscc) },
      SheetColumn("说明", 48) { .text($0.explanation) },
      SheetColumn("状态", 10) { .text($0.answer == nil ? "待处理" : "已答复") },
      SheetColumn("市职改办答复", 48) { .text($0.answer?.text) }, SheetColumn("答复时间", 20) { .moment($0.answer?.at) },
    ])

  /// 认定申报设置.
  public static let authoritySettings = ListSheet<AuthorityEntry>(
    "认定申报设置",
    [
      SheetColumn("职称认定类型", 14) { .text($0.business.label) }, SheetColumn("受理单位", 40) { .text($0.unitName) },
      SheetColumn("联系电话", 20) { .text($0.contactPhone) }, SheetColumn("启用状态", 10) { .text($0.isEnabled ? "是" : "否") },
    ])

  /// 核准文件发布.
  public static let approvalDocuments = ListSheet<ApprovalDocument>(
    "核准文件",
    [
      SheetColumn("发文字号", 28) { .text($0.number) }, SheetColumn("文件名称", 48) { .text($0.title) },
      SheetColumn("发文时间", 14) { .day($0.issuedOn) }, SheetColumn("所属项目", 12) { .text($0.business.label) },
      SheetColumn("业务类型", 12) { .text($0.kind.label) },
      SheetColumn("状态", 10) { .text($0.isPublished ? "已发布" : "已撤回") },
    ])

  /// 申报计划, in the states of this moment.
  public static func plans(at now: Moment) -> ListSheet<PlanLine> {
    ListSheet(
      "申报计划",
      [
        SheetColumn("申报计划", 48) { .text($0.name) }, SheetColumn("评审委员会", 40) { .text($0.committeeName) },
        SheetColumn("年度", 8) { $0.year.map { .number($0) } ?? .empty },
        SheetColumn("个人申报开始时间", 20) { .moment($0.times?.opens) },
        SheetColumn("个人申报截止时间", 20) { .moment($0.times?.closes) },
        SheetColumn("状态", 12) { .text($0.state(at: now).label) },
      ])
  }

  /// 证书登记审核.
  public static let certificateRequests = ListSheet<CertificateRequest>(
    "证书登记审核",
    [
      SheetColumn("申请", 14) { .text($0.kind.label) }, SheetColumn("姓名", 12) { .text($0.holderName) },
      SheetColumn("职称名称", 28) { .text($0.titleLabel) }, SheetColumn("证书编号", 24) { .text($0.number) },
      SheetColumn("提交时间", 20) { .moment($0.submittedAt) }, SheetColumn("状态", 10) { .text($0.state.label) },
    ])

  /// 待导入的证书 of 批量导入证书.
  public static let certificateImport = ListSheet<CertificateImportRow>(
    "待导入的证书",
    [
      SheetColumn("行", 6) { .number($0.line) }, SheetColumn("姓名", 12) { .text($0.name) },
      SheetColumn("证件号码", 22) { .text($0.document.masked) }, SheetColumn("职称名称", 28) { .text($0.titleLabel) },
      SheetColumn("职称专业", 24) { .text($0.specialty) }, SheetColumn("取得方式", 12) { .text($0.business.label) },
      SheetColumn("批准文号", 28) { .text($0.approvalNumber) }, SheetColumn("取得时间", 14) { .day($0.obtainedOn) },
      SheetColumn("证书编号", 24) { .text($0.number) }, SheetColumn("工作单位", 36) { .text($0.employer) },
    ])

  /// 上报人社部.
  public static let reports = ListSheet<CertificateReport>(
    "上报人社部",
    [
      SheetColumn("姓名", 12) { .text($0.holderName) }, SheetColumn("职称名称", 28) { .text($0.titleLabel) },
      SheetColumn("证书编号", 24) { .text($0.number) }, SheetColumn("排队时间", 20) { .moment($0.requestedAt) },
      SheetColumn("上报时间", 20) { .moment($0.reportedAt) }, SheetColumn("状态", 10) { .text($0.state.label) },
      SheetColumn("说明", 48) { .text($0.problem) },
    ])

  /// 职称认定发证.
  public static let batches = ListSheet<Batch>(
    "发证批次",
    [
      SheetColumn("发证批次", 40) { .text($0.name) }, SheetColumn("所属项目", 12) { .text($0.business.label) },
      SheetColumn("发放总量", 10) { .number($0.total) }, SheetColumn("待发放数量", 12) { .number($0.pending) },
      SheetColumn("已发放数量", 12) { .number($0.issued) }, SheetColumn("创建时间", 20) { .moment($0.createdAt) },
    ])

  /// 发证进度 of a batch: those for whom it failed.
  public static func failures(_ batch: String) -> ListSheet<IssuanceProgress.Failure> {
    ListSheet(
      "办理失败的申报人_\(batch)",
      [SheetColumn("姓名", 12) { .text($0.name) }, SheetColumn("失败原因", 60) { .text($0.problem) }])
  }

  /// 发证管理 of a batch.
  public static func issuances(_ batch: String) -> ListSheet<Issuance> {
    ListSheet(
      "发证管理_\(batch)",
      [
        SheetColumn("姓名", 12) { .text($0.applicantName) }, SheetColumn("性别", 6) { .text($0.sex) },
        SheetColumn("手机号", 14) { .text($0.mobileMasked) }, SheetColumn("申报职称", 28) { .text($0.titleLabel) },
        SheetColumn("现工作单位", 36) { .text($0.employerName) }, SheetColumn("审核通过日期", 14) { .day($0.passedOn) },
        SheetColumn("证书编号", 24) { .text($0.certificateNumber) }, SheetColumn("批准文号", 28) { .text($0.approvalNumber) },
        SheetColumn("电子证照", 10) { .text($0.certificate == nil ? "否" : "是") },
        SheetColumn("状态", 12) { .text($0.state.label) }, SheetColumn("备注", 30) { .text($0.holdReason) },
      ])
  }
}
