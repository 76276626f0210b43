/// The common frame of everything that is read from the encoding of answers.
enum AnswersCoding {
  static func read<Value>(
    _ bytes: [UInt8], _ body: (inout AnswersReader) throws(AnswersFormatError) -> Value
  ) throws(AnswersFormatError) -> Value {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<Value, AnswersFormatError> in
      var reader = AnswersReader(buffer)
      do throws(AnswersFormatError) {
        let value = try body(&reader)
        try reader.end()
        return .success(value)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
