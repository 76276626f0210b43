public import Titles

/// 发证批次设置 as it was typed.
public struct BatchDraft: Sendable, Equatable {
  /// 所属项目.
  public var business: Business?
  /// 发证批次.
  public var name: String
  /// 申报人: the chosen applications.
  public var applications: [ApplicationID]

  /// The most applications of one batch.
  public static let maximumApplications = 1000

  /// Made of these parts.
  public init(business: Business? = nil, name: String = "", applications: [ApplicationID] = []) {
    self.business = business
    self.name = name
    self.applications = applications
  }

  /// What is wrong with the draft.
  func problems(offered: [Business]) -> [Reason] {
    var reasons: [Reason] = []
    if business.map({ offered.contains($0) }) != true {
      reasons.append(Reason("business-missing", "请选择所属项目，只能选择本单位具备职称发证权限的业务。", field: "business"))
    }
    let name = TextRules.cleaned(self.name)
    if name.isEmpty { reasons.append(Reason("name-missing", "请填写发证批次的名称。", field: "name")) }
    if let problem = TextRules.problem(in: name, label: "发证批次", limit: 50, field: "name") { reasons.append(problem) }
    if applications.isEmpty {
      reasons.append(Reason("applications-missing", "请选择申报人，一个批次至少有 1 人。", field: "chosen"))
    }
    let limit = BatchDraft.maximumApplications
    if applications.count > limit {
      let sentence = "一个批次最多 \(limit) 人，当前已选择 \(applications.count) 人，请分为几个批次。"
      reasons.append(Reason("applications-too-many", sentence, field: "chosen"))
    }
    return reasons
  }
}
