import Services
import Titles

/// What of the catalog stands on the pages of 平台管理, as it is today.
struct OfficeCatalog: Sendable {
  let platform: Platform

  /// 27 series as boxes to tick.
  var series: [Choice] {
    platform.reference.catalog.series.map { Choice($0.code, $0.name) }
  }
}
