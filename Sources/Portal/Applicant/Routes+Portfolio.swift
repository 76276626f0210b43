import HTTPTypes
import Titles

/// 业绩档案 of 个人中心.
extension Routes {
  /// The first section.
  static let portfolio = FixedRoute(.get, "/me/portfolio")
  /// A section.
  static let portfolioSection = Route<String>(.get, "/me/portfolio/{section}")
  /// 自动获取.
  static let portfolioFetch = Route<String>(.post, "/me/portfolio/{section}/fetch")
  /// A new order of the records, sent by the browser.
  static let portfolioOrder = Route<String>(.post, "/me/portfolio/{section}/order")
  /// 按时间倒序排列.
  static let portfolioSort = Route<String>(.post, "/me/portfolio/{section}/sort")
  /// 新增: leads to the page of a record that isn't there yet.
  static let portfolioNew = Route<String>(.get, "/me/portfolio/{section}/records")
  /// One record.
  static let portfolioRecord = Route<String, RecordID>(.get, "/me/portfolio/{section}/records/{record}")
  static let portfolioRecordSave = Route<String, RecordID>(.post, "/me/portfolio/{section}/records/{record}")
  static let portfolioRecordAutosave = Route<String, RecordID>(.patch, "/me/portfolio/{section}/records/{record}")
  static let portfolioRecordRemove = Route<String, RecordID>(.post, "/me/portfolio/{section}/records/{record}/remove")
  static let portfolioRecordMove = Route<String, RecordID>(.post, "/me/portfolio/{section}/records/{record}/move")
  /// Where a file of a record's field is put.
  static let portfolioUpload = Route<String, RecordID, String>(
    .put, "/me/portfolio/{section}/records/{record}/files/{field}")
  /// The files that were uploaded before, for a record's field.
  static let portfolioReuse = Route<String, RecordID, String>(
    .get, "/me/portfolio/{section}/records/{record}/files/{field}")
  static let portfolioReuseChoose = Route<String, RecordID, String>(
    .post, "/me/portfolio/{section}/records/{record}/files/{field}")
}
