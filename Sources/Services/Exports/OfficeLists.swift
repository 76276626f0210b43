public import Titles

/// The lists of 平台管理 as they are exported.
public enum OfficeLists {
  /// 评委会备案, as the committees stand on the day.
  public static func committees(on day: Day) -> ListSheet<Committee> {
    ListSheet(
      "评委会备案",
      [
        SheetColumn("评审委员会名称", 48) { .text($0.charter.name) }, SheetColumn("组建单位", 36) { .text($0.unitName) },
        SheetColumn("级别", 10) { .text($0.charter.level.label) },
        SheetColumn("备案文号", 28) { .text($0.charter.filing.number) },
        SheetColumn("有效期起", 14) { .day($0.charter.filing.from) }, SheetColumn("有效期至", 14) { .day($0.filedThrough) },
        SheetColumn("状态", 12) { .text($0.standing(on: day).label) },
      ])
  }

  /// 单位管理.
  public static let units = ListSheet<UnitRegistryRow>(
    "单位管理",
    [
      SheetColumn("单位名称", 40) { .text($0.name) }, SheetColumn("统一社会信用代码", 22) { .text($0.uscc) },
      SheetColumn("单位类型", 14) { .text($0.kind.label) }, SheetColumn("注册地", 16) { .text($0.district) },
      SheetColumn("权限", 30) { .text($0.powers.map(\.label).joined(separator: "、")) },
      SheetColumn("状态", 12) { .text($0.standing.label) }, SheetColumn("注册时间", 20) { .moment($0.createdAt) },
    ])

  /// 上级单位申请.
  public static let superiorRequests = ListSheet<SuperiorRequest>(
    "上级单位申请",
    [
      SheetColumn("申请时间", 20) { .moment($0.at) }, SheetColumn("申请单位", 36) { .text($0.unitName) },
      SheetColumn("经办人", 12) { .text($0.handlerName) }, SheetColumn("上级单位", 36) { .text($0.name) },
      SheetColumn("统一社会信用代码", 22) { .text($0.uscc) }, SheetColumn("说明", 48) { .text($0.explanation) },
      SheetColumn("答复", 48) { .text($0.answer?.text) }, SheetColumn("答复的上级单位", 36) { .text($0.answer?.superiorName) },
      SheetColumn("答复时间", 20) { .moment($0.answer?.at) },
    ])

  /// 超期办理.
  public static let overdue = ListSheet<OverdueReport>(
    "超期办理",
    [
      SheetColumn("报告日期", 14) { .day($0.day) }, SheetColumn("单位", 40) { .text($0.unitName) },
      SheetColumn("超期件数", 10) { .number($0.total) }, SheetColumn("待签收", 10) { .number($0.unclaimed) },
      SheetColumn("待审核", 10) { .number($0.examining) }, SheetColumn("公示中", 10) { .number($0.posting) },
      SheetColumn("最早到期", 14) { .day($0.oldest) }, SheetColumn("办理人", 48) { .text($0.handlers) },
      SheetColumn("报告时间", 20) { .moment($0.reportedAt) },
    ])

  /// 资讯与手册.
  public static let articles = ListSheet<ArticleHeading>(
    "资讯与手册",
    [
      SheetColumn("标题", 48) { .text($0.title) }, SheetColumn("栏目", 14) { .text($0.kind.label) },
      SheetColumn("来源", 28) { .text($0.source) }, SheetColumn("状态", 10) { .text($0.state.label) },
      SheetColumn("发布日期", 14) { .day($0.publishedOn) },
      SheetColumn("最近修改", 20) { .moment($0.updatedAt) },
    ])

  /// 目录与政策.
  public static let references = ListSheet<ReferenceTable>(
    "目录与政策",
    [
      SheetColumn("名称", 40) { .text($0.label) }, SheetColumn("生效日期", 14) { .day($0.from) },
      SheetColumn("下一版本", 14) { .day($0.next) }, SheetColumn("依据", 60) { .text($0.source) },
      SheetColumn("核对", 12) { .text($0.isOwn ? "本机构发布" : $0.note == nil ? "已核对" : "待核对") },
      SheetColumn("待核对的内容", 60) { .text($0.note) },
    ])

  /// One table of 目录与政策, with the words of its codes.
  public static func reference(_ label: String, _ columns: [ReferenceColumn]) -> ListSheet<[String]> {
    ListSheet(
      label.replacing("：", with: "_"),
      columns.enumerated().map { index, column in
        SheetColumn(column.label, 24) { .text($0.indices.contains(index) ? column.words($0[index]) : "") }
      })
  }

  /// 节假日 of a year.
  public static let holidays = ListSheet<CalendarDay>(
    "节假日",
    [
      SheetColumn("日期", 14) { .day($0.day) }, SheetColumn("类型", 12) { .text($0.works ? "调休上班" : "放假") },
      SheetColumn("说明", 30) { .text($0.note) },
    ])

  /// 诚信记录.
  public static let integrity = ListSheet<IntegrityRow>(
    "诚信记录",
    [
      SheetColumn("姓名", 14) { .text($0.name) }, SheetColumn("证件号码", 22) { .text($0.documentMasked) },
      SheetColumn("失信行为", 40) { .text($0.conduct) }, SheetColumn("处理依据", 40) { .text($0.basis) },
      SheetColumn("禁止申报起", 14) { .day($0.from) }, SheetColumn("禁止申报至", 14) { .day($0.through) },
      SheetColumn("状态", 10) { .text($0.standing.label) }, SheetColumn("解除时间", 20) { .moment($0.liftedAt) },
      SheetColumn("解除原因", 40) { .text($0.liftedReason) },
    ])

  /// 消息发送; the words of a message are only its reader's.
  public static let messages = ListSheet<OutgoingRow>(
    "消息发送",
    [
      SheetColumn("时间", 20) { .moment($0.createdAt) }, SheetColumn("方式", 10) { .text($0.channel.label) },
      SheetColumn("接收人", 20) { .text($0.recipient) }, SheetColumn("状态", 10) { .text($0.state.label) },
      SheetColumn("次数", 8) { .number($0.attempts) }, SheetColumn("发送时间", 20) { .moment($0.sentAt) },
      SheetColumn("没有发出的原因", 48) { .text($0.problem) },
    ])

  /// 后台任务.
  public static let jobs = ListSheet<JobSummary>(
    "后台任务",
    [
      SheetColumn("任务", 20) { .text($0.title) }, SheetColumn("下达", 40) { .text($0.orderedBy) },
      SheetColumn("状态", 10) { .text($0.state.label) }, SheetColumn("已完成", 10) { .number($0.done) },
      SheetColumn("总数", 10) { .number($0.total) }, SheetColumn("未办成", 10) { .number($0.failed) },
      SheetColumn("下达时间", 20) { .moment($0.createdAt) }, SheetColumn("完成时间", 20) { .moment($0.finishedAt) },
    ])

  /// 账号管理.
  public static let accounts = ListSheet<ControlledAccount>(
    "账号管理",
    [
      SheetColumn("用户名", 22) { .text($0.username) }, SheetColumn("姓名或单位名称", 40) { .text($0.name) },
      SheetColumn("用户类型", 12) { .text($0.holder) },
      SheetColumn("状态", 10) { .text($0.lockedAt == nil ? "正常" : "已锁定") },
      SheetColumn("正在登录", 10) { .number($0.sessions) }, SheetColumn("注册时间", 20) { .moment($0.createdAt) },
    ])

  /// 审计日志.
  public static let auditLog = ListSheet<AuditEntry>(
    "审计日志",
    [
      SheetColumn("时间", 20) { .moment($0.createdAt) }, SheetColumn("操作人", 30) { .text($0.actor ?? "未登录") },
      SheetColumn("操作", 24) { .text($0.action) }, SheetColumn("操作对象", 30) { .text($0.subject) },
      SheetColumn("对象编号", 40) { .text($0.stream) }, SheetColumn("第几条", 8) { .number($0.position) },
      SheetColumn("内容", 60) { .text($0.detail) },
    ])
}
