public import Titles

/// Whose list is exported.
public enum ExportPlace: Sendable, Equatable {
  /// A unit's.
  case unit(UnitID)
  /// The reform office's.
  case office
  /// The viewer's own.
  case person

  /// What it is called for who exports there.
  func name(for viewer: Viewer) -> String {
    switch self {
    case .unit(let unit): viewer.seat(in: unit)?.unitName ?? ""
    case .office: "市职改办"
    case .person: viewer.name
    }
  }

  /// What the file calls the owner.
  var title: String { self == .person ? "个人" : "单位" }

  /// The chain of the audit log that the export stands in.
  func stream(of viewer: Viewer) -> String {
    switch self {
    case .unit(let unit): unit.rawValue
    case .office, .person: viewer.account.rawValue
    }
  }
}
