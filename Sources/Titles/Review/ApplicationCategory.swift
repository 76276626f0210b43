/// How somebody comes to apply for a title in a review (申请类别).
public enum ApplicationCategory: String, Labelled {
  case regular
  case exceptional
  case seriesTransfer
  case additional
  case skilledWorker
  case entrusted

  /// What a user reads.
  public var label: String {
    switch self {
    case .regular: "正常晋升"
    case .exceptional: "破格晋升"
    case .seriesTransfer: "转评"
    case .additional: "多评"
    case .skilledWorker: "技能人才贯通"
    case .entrusted: "委托评审"
    }
  }
}
