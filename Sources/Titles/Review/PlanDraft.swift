/// 申报计划 as it is typed: may be incomplete until it is published.
public struct PlanDraft: Hashable, Sendable, Codable {
  /// 申报计划名称.
  public var name = ""
  /// 年度, four digits.
  public var year = ""
  /// 评审委员会: the text of its id.
  public var committee = ""
  /// 个人申报开始时间, `yyyy-MM-ddTHH:mm` as are the others.
  public var opens = ""
  /// 个人申报截止时间.
  public var closes = ""
  /// 单位审核截止时间.
  public var unitDeadline = ""
  /// 区县人才中心审核截止时间.
  public var centerDeadline = ""
  /// 市人才中心或区县人社局审核截止时间.
  public var bureauDeadline = ""
  /// 缴费开始时间.
  public var paymentOpens = ""
  /// 缴费截止时间.
  public var paymentCloses = ""
  /// 评审范围.
  public var reach = ""
  /// 收费标准 in yuan, by the raw value of the level.
  public var fees: [String: String] = [:]
  /// 工作年限计算截止日, `yyyy-MM-dd`.
  public var cutOff = ""
  /// 申报通知.
  public var notice: FileReference?
  /// 联系电话.
  public var phone = ""
  /// 联系地址.
  public var address = ""
  /// 申报计划说明.
  public var explanation = ""
  /// 附件要求, in order.
  public var requirements: [Requirement] = []
  /// 评审职称: codes of titles.
  public var titles: [String] = []
  /// 评审专业: codes of directions.
  public var subspecialties: [String] = []
  /// 专项: raw values of categories.
  public var campaign: [String] = []
  /// 审核宽限（小时）.
  public var graceHours = ""

  /// One row of 附件要求 as it is typed.
  public struct Requirement: Hashable, Sendable, Codable {
    /// The id of a row that was there before; nil for a new one.
    public var id: String?
    /// 材料名称.
    public var title: String
    /// 是否必填; nil where nothing was chosen.
    public var isRequired: Bool?

    /// Made of these parts.
    public init(id: String? = nil, title: String = "", isRequired: Bool? = nil) {
      self.id = id
      self.title = title
      self.isRequired = isRequired
    }
  }

  /// Nothing typed yet.
  public init() {}
}
