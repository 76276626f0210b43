extension ApplicationCategory {
  /// Whether it leads to a higher level, so that the years and the courses since the present title are asked for.
  var isPromotion: Bool {
    switch self {
    case .regular, .exceptional, .skilledWorker: true
    case .seriesTransfer, .additional, .entrusted: false
    }
  }
}
