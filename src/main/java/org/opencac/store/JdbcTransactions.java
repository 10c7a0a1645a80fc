package org.opencac.store;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.opencac.review.Transactions;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of the database. Safe to share between threads. */
public final class JdbcTransactions implements Transactions {
  private final TransactionTemplate template;

  /** Transactions on a data source. */
  public JdbcTransactions(DataSource source) {
    this.template = new TransactionTemplate(new DataSourceTransactionManager(source));
  }

  @Override
  public <T> T within(Supplier<T> work) {
    @Nullable T result = template.execute(status -> work.get());
    if (result == null) {
      throw new IllegalStateException("work must return something");
    }
    return result;
  }
}
