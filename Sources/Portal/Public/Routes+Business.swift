import HTTPTypes
import Titles

/// A business on the portal: 职称初定, 职称确认.
extension Routes {
  /// The notice, and the accepting authorities.
  static let business = Route<Business>(.get, "/apply/{business}")
  /// An accepting authority: 受理单位信息, 申报须知, 附件要求.
  static let authority = Route<Business, AuthoritySettingID>(.get, "/apply/{business}/{setting}")
}
