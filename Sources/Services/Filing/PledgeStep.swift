public import Titles

/// Step 1 of an application: the pledge's text, and what stands in the way of beginning.
public struct PledgeStep: Sendable, Equatable {
  /// The business that is applied for.
  public let business: Business
  /// The bar at the top; empty where no form is open.
  public let steps: [FormStep]
  /// 受理单位.
  public let authorityName: String
  /// 《重庆市专业技术人员诚信承诺书》.
  public let text: ReferenceText
  /// The hash of the text: the form sends it back, so that what was read is what is recorded.
  public let hash: String
  /// The draft that the person already has at this authority: it is gone on with.
  public let draft: ApplicationID?
  /// Why an application can't be begun now; empty where it can.
  public let obstacles: [Reason]
}
