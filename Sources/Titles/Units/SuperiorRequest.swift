/// A unit's request to the reform office (市职改办): the unit above it isn't to be found on the platform.
public struct SuperiorRequest: Sendable, Equatable {
  /// Which request.
  public let id: SuperiorRequestID
  /// Who asks.
  public let unit: UnitID
  /// Its name.
  public let unitName: String
  /// Who of the unit asked, masked.
  public let handlerName: String
  /// When.
  public let at: Moment
  /// 上级单位名称, as it was typed.
  public let name: String
  /// 统一社会信用代码 of the superior; empty where the unit doesn't know it.
  public let uscc: String
  /// 说明: how the two belong together, whom one may call.
  public let explanation: String
  /// What the reform office answered; nil until it has.
  public let answer: Answer?

  /// What the reform office answered.
  public struct Answer: Sendable, Equatable {
    /// The words.
    public let text: String
    /// The unit that is the superior, where the office named one.
    public let superiorName: String?
    /// When.
    public let at: Moment

    /// Made of these parts.
    public init(text: String, superiorName: String?, at: Moment) {
      self.text = text
      self.superiorName = superiorName
      self.at = at
    }
  }

  /// Made of these parts.
  public init(
    id: SuperiorRequestID, unit: UnitID, unitName: String, handlerName: String, at: Moment, name: String, uscc: String,
    explanation: String, answer: Answer?
  ) {
    self.id = id
    self.unit = unit
    self.unitName = unitName
    self.handlerName = handlerName
    self.at = at
    self.name = name
    self.uscc = uscc
    self.explanation = explanation
    self.answer = answer
  }
}
