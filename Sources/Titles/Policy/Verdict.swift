/// What a policy rule says of an application.
public enum Verdict: String, Labelled {
  case met
  case notMet
  case toBeChecked

  /// What a user reads.
  public var label: String {
    switch self {
    case .met: "符合"
    case .notMet: "不符合"
    case .toBeChecked: "待人工核实"
    }
  }
}
