//! Every sentence the user sees.
