/// How far an uploaded file can be trusted (国办函〔2016〕108号, grades of electronic evidence).
public enum TrustGrade: String, Sendable, CaseIterable {
  /// B: a handler has compared it with the original.
  case checked
  /// C: uploaded by the applicant, not compared yet.
  case uploaded

  /// The words on the tag.
  public var label: String {
    switch self {
    case .checked: "B级 已核验"
    case .uploaded: "C级 申报人上传"
    }
  }
}
