package dev.artel.ledger.evm;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** An answer that fails where it grows beyond what a node may say at once. */
final class BoundedBody extends ResponseBody {
  static final long MOST = 64L << 20;

  private final ResponseBody body;
  private final BufferedSource source;

  private BoundedBody(ResponseBody body) {
    this.body = body;
    this.source = Okio.buffer(new Counted(body.source()));
  }

  static Response intercept(Interceptor.Chain chain) throws IOException {
    var response = chain.proceed(chain.request());
    var body = response.body();
    return body == null ? response : response.newBuilder().body(new BoundedBody(body)).build();
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public BufferedSource source() {
    return source;
  }

  private static final class Counted extends ForwardingSource {
    private long total;

    Counted(okio.Source source) {
      super(source);
    }

    @Override
    public long read(Buffer sink, long most) throws IOException {
      long count = super.read(sink, most);
      total += Math.max(count, 0);
      if (total > MOST) {
        throw new TooLongException();
      }
      return count;
    }
  }

  /** Asking again would not help; asking for less may. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;

    TooLongException() {
      super("an answer of more than " + MOST + " bytes");
    }
  }
}
