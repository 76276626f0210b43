public import Titles

/// 办理记录 of an application, as whoever may look at it sees it.
public struct HandlingHistory: Sendable, Equatable {
  /// Which application.
  public let application: ApplicationID
  /// 申报书编号.
  public let number: String
  /// 申报项目.
  public let business: Business
  /// 受理单位.
  public let authorityName: String
  /// Where it stands.
  public let state: ApplicationState
  /// The rows, the newest first.
  public let rows: [Row]
  /// Who has it now, and how to reach them; nil where nobody has.
  public let pending: Contact?

  /// One row.
  public struct Row: Sendable, Equatable {
    /// Its number, from 1 for the oldest.
    public let position: Int
    /// 办理时间.
    public let at: Moment
    /// 经办人, masked.
    public let actor: String
    /// 经办单位; empty for the applicant.
    public let unitName: String
    /// 事件.
    public let event: WorkflowEvent
    /// 事件说明.
    public let detail: String
    /// The submission that it was about; 0 before the first.
    public let revision: Int
    /// 修改意见 of a return, in the order of the form; empty for everything else.
    public let remarks: [SectionRemark]
    /// 待办单位/人 afterwards; empty where nobody had to do anything.
    public let pendingName: String
    /// 待办单位; empty where the applicant or nobody had to do anything.
    public let pendingUnitName: String
    /// 办理截止时间.
    public let deadline: Moment?

    /// Who had to do something afterwards, the handler with the unit.
    public var pendingWords: String {
      pendingUnitName.isEmpty || pendingUnitName == pendingName ? pendingName : "\(pendingUnitName)的\(pendingName)"
    }
  }

  /// Whom to ask about an application that is under way.
  public struct Contact: Sendable, Equatable {
    /// 待办人, masked; empty where the unit has named nobody.
    public let name: String
    /// 联系电话; empty where the unit has given none.
    public let phone: String
    /// 经办单位.
    public let unitName: String

    /// Made of these parts.
    public init(name: String, phone: String, unitName: String) {
      self.name = name
      self.phone = phone
      self.unitName = unitName
    }
  }
}
