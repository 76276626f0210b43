internal import Titles

/// What a PDF says about itself.
struct DocumentInfo {
  var title: String
  var subject: String
  var author: String
  var keywords: [String]
  var created: Moment?

  /// The program that made it.
  static let producer = "zhicheng"

  /// The document information dictionary (ISO 32000-1, 14.3.3).
  var dictionary: [UInt8] {
    var bytes: [UInt8] = []
    bytes.add("<<")
    let entries = [("Title", title), ("Subject", subject), ("Author", author), ("Keywords", keywords.joined(separator: ", "))]
    for (key, value) in entries where !value.isEmpty {
      bytes.add("/\(key)")
      bytes.addText(value)
    }
    bytes.add("/Producer(\(DocumentInfo.producer))")
    if let created { bytes.add("/CreationDate(\(created.pdfDate))/ModDate(\(created.pdfDate))") }
    bytes.add(">>")
    return bytes
  }

  /// The same as an XMP packet (ISO 16684-1).
  var packet: [UInt8] {
    var lines = ["<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"]
    lines.append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">")
    lines.append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
    lines.append(" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">")
    lines.append("<dc:format>application/pdf</dc:format>")
    lines.append("<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>")
    lines.append(alternatives("dc:title", title))
    if !subject.isEmpty { lines.append(alternatives("dc:description", subject)) }
    if !author.isEmpty { lines.append("<dc:creator><rdf:Seq><rdf:li>\(escaped(author))</rdf:li></rdf:Seq></dc:creator>") }
    if !keywords.isEmpty { lines.append("<pdf:Keywords>\(escaped(keywords.joined(separator: ", ")))</pdf:Keywords>") }
    lines.append("<pdf:Producer>\(DocumentInfo.producer)</pdf:Producer>")
    if let created {
      lines.append("<xmp:CreateDate>\(created.iso8601)</xmp:CreateDate><xmp:ModifyDate>\(created.iso8601)</xmp:ModifyDate>")
    }
    lines.append("</rdf:Description></rdf:RDF></x:xmpmeta>")
    lines.append("<?xpacket end=\"r\"?>")
    return Array(lines.joined(separator: "\n").utf8)
  }

  private func alternatives(_ name: String, _ text: String) -> String {
    "<\(name)><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(text))</rdf:li></rdf:Alt></\(name)>"
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
    return result
  }
}
