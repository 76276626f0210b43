import Foundation
import NIOHTTP1
import Testing
import Titles

@testable import Storage

@Suite("Signature Version 4")
struct S3SignatureTests {
  /// One case of AWS's own test suite.
  struct Vector: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let request: String
    let signsBody: Bool
    let canonicalRequest: String
    let stringToSign: String
    let signature: String
    let token: String?

    var testDescription: String { name }
  }

  private struct VectorFile: Decodable {
    let vectors: [Vector]
  }

  static let vectors: [Vector] = {
    let address = Bundle.module.url(forResource: "Resources/sigv4-vectors", withExtension: "json")
    let data = address.flatMap { try? Data(contentsOf: $0) } ?? Data()
    return (try? JSONDecoder().decode(VectorFile.self, from: data))?.vectors ?? []
  }()

  @Test("all of AWS's cases are there")
  func complete() { #expect(S3SignatureTests.vectors.count == 31) }

  @Test("signs as AWS's test suite says", arguments: vectors)
  func vector(_ vector: Vector) throws {
    var request = try parsed(vector)
    let time = S3Signature.time(Moment(milliseconds: 1_440_938_160_000))
    request.headers.add(name: "X-Amz-Date", value: time)
    if vector.signsBody { request.headers.add(name: "X-Amz-Content-Sha256", value: request.payload) }
    if let token = vector.token { request.headers.add(name: "X-Amz-Security-Token", value: token) }
    let credentials = S3Credentials(accessKey: "AKIDEXAMPLE", secret: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
    let signature = S3Signature(request, by: credentials, region: "us-east-1", service: "service", time: time)
    #expect(signature.canonicalRequest == vector.canonicalRequest)
    #expect(signature.stringToSign == vector.stringToSign)
    #expect(signature.value == vector.signature)
  }

  private func parsed(_ vector: Vector) throws -> S3Request {
    let halves = vector.request.replacingOccurrences(of: "\r\n", with: "\n").components(separatedBy: "\n\n")
    // A value that goes on in the next line.
    let lines = halves[0].replacing(/\n +/, with: " ").split(separator: "\n")
    let words = try #require(lines.first).split(separator: " ")
    // The path may hold a space.
    let target = words.dropFirst().dropLast().joined(separator: " ").split(separator: "?", maxSplits: 1)
    var request = S3Request(method: HTTPMethod(rawValue: String(words[0])), path: String(target[0]))
    for pair in target.count > 1 ? target[1].split(separator: "&") : [] {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let value = sides.count > 1 ? sides[1] : ""
      request.query.append((try #require(sides[0].removingPercentEncoding), try #require(value.removingPercentEncoding)))
    }
    for line in lines.dropFirst() {
      let sides = line.split(separator: ":", maxSplits: 1)
      request.headers.add(name: String(sides[0]), value: String(sides[1]))
    }
    if halves.count > 1, !halves[1].isEmpty {
      request.payload = try #require(vector.canonicalRequest.split(separator: "\n").last).description
    }
    return request
  }

  /// An example of the Amazon S3 API Reference, "Signature Calculations for the Authorization Header".
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let method: HTTPMethod
    let path: String
    var query: [(name: String, value: String)] = []
    var headers: [(String, String)] = []
    var payload = S3Request.emptyPayload
    let signature: String
  }

  static let examples: [Example] = [
    Example(
      testDescription: "GET Object", method: .GET, path: "/test.txt", headers: [("Range", "bytes=0-9")],
      signature: "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"),
    Example(
      testDescription: "PUT Object", method: .PUT, path: "/test$file.text",
      headers: [("Date", "Fri, 24 May 2013 00:00:00 GMT"), ("x-amz-storage-class", "REDUCED_REDUNDANCY")],
      payload: "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
      signature: "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"),
    Example(
      testDescription: "GET Bucket Lifecycle", method: .GET, path: "/", query: [("lifecycle", "")],
      signature: "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"),
    Example(
      testDescription: "List Objects", method: .GET, path: "/", query: [("max-keys", "2"), ("prefix", "J")],
      signature: "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"),
  ]

  @Test("signs as Amazon's description of S3 shows", arguments: examples)
  func example(_ example: Example) {
    var request = S3Request(method: example.method, path: example.path, query: example.query, payload: example.payload)
    let time = "20130524T000000Z"
    request.headers = HTTPHeaders(
      example.headers + [
        ("Host", "examplebucket.s3.amazonaws.com"), ("x-amz-content-sha256", example.payload), ("x-amz-date", time),
      ])
    let credentials = S3Credentials(
      accessKey: "AKIAIOSFODNN7EXAMPLE", secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
    let signature = S3Signature(request, by: credentials, region: "us-east-1", time: time)
    #expect(signature.value == example.signature)
    let scope = "Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request"
    #expect(signature.authorization.hasPrefix("AWS4-HMAC-SHA256 \(scope), SignedHeaders="))
    #expect(signature.authorization.hasSuffix(", Signature=\(example.signature)"))
  }
}
