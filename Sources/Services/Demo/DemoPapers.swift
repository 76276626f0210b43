import Documents
import Titles

/// The papers of the demonstration: small documents that say what they stand for.
enum DemoPapers {
  /// A PDF with a title and paragraphs, 演示 across it.
  ///
  /// - Throws: `DocumentError`.
  static func pdf(_ title: String, _ paragraphs: [String], at moment: Moment) throws -> [UInt8] {
    let blocks = [Block.heading(level: 1, title)] + paragraphs.map { Block.text(RichText($0)) }
    return try DocumentRenderer().pdf(Document(title: title, watermark: "演示", blocks: blocks), created: moment)
  }
}
