import Titles

extension ReportState {
  /// The state as a tag.
  var tag: StatusTag {
    switch self {
    case .queued: StatusTag(.info, label)
    case .reported: StatusTag(.success, label)
    case .failed: StatusTag(.danger, label)
    }
  }
}
