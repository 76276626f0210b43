/// How far what proves something can be trusted (国办函〔2016〕108号, grades of electronic evidence).
public enum TrustGrade: String, Sendable, CaseIterable {
  /// A: known from the authority that issued it.
  case issued
  /// B: a handler has compared it with the original.
  case checked
  /// C: uploaded by the applicant, not compared yet.
  case uploaded
  /// D: stated by the applicant, without any evidence.
  case stated

  /// The words on the tag.
  public var label: String {
    switch self {
    case .issued: "A级 登记机构核验"
    case .checked: "B级 已核验"
    case .uploaded: "C级 申报人上传"
    case .stated: "D级 申报人自述"
    }
  }
}
