import HTTPTypes
import Titles

/// 职称初定 on the portal.
extension Routes {
  /// The notice, and the accepting authorities.
  static let initialDetermination = FixedRoute(.get, "/initial-determination")
  /// An accepting authority: 受理单位信息, 申报须知, 附件要求.
  static let authority = Route<AuthoritySettingID>(.get, "/initial-determination/{setting}")
}
