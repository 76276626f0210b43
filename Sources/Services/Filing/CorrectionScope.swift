import Titles

/// What the last return asks of its applicant, section by section.
struct CorrectionScope: Sendable, Equatable {
  /// 修改意见 by section.
  var remarks: [String: String] = [:]
  /// Those of them whose section stands as it was returned.
  var standing: [String: String] = [:]
  /// The sections that may not be changed.
  var closed: Set<String> = []
}
