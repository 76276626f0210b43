import Foundation
public import Titles

/// What 批量发放证书 asks for besides the ticked applications; kept as the payload of its job.
public struct IssueOrder: Sendable, Equatable, Codable {
  /// 批准文号: the document under which it is issued.
  public var approval: ApprovalDocumentID
  /// 备注.
  public var remark: String

  /// The most characters of 备注 (法人用户操作手册 7.2.2).
  public static let remarkLimit = 30

  /// Made of these parts.
  public init(approval: ApprovalDocumentID, remark: String = "") {
    self.approval = approval
    self.remark = remark
  }

  func encoded() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  init(decoding text: String) throws {
    self = try JSONDecoder().decode(IssueOrder.self, from: Data(text.utf8))
  }
}
